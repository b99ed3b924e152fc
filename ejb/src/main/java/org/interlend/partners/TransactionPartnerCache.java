package org.interlend.partners;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who has been found by code in this transaction, so that a message asks for its partner once. */
@TransactionScoped
class TransactionPartnerCache implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Belongs to one transaction of one server, and is never written anywhere. */
  private final transient Map<String, Partner> byCode = new HashMap<>();

  Optional<Partner> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  void remember(Partner partner) {
    byCode.put(partner.code(), partner);
  }
}
