package org.interlend.partners;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The partners found by code in this transaction, so that a message queries its partner only once.
 */
@TransactionScoped
class TransactionPartnerCache implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Transient, because it belongs to one transaction and is never serialized. */
  private final transient Map<String, Partner> byCode = new HashMap<>();

  Optional<Partner> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  void remember(Partner partner) {
    byCode.put(partner.code(), partner);
  }
}
