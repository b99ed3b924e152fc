package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words by which this server knows a message as its own when it knocks at its own door. Each is
 * good once, for one partner, and only in the process that gave it: none is kept anywhere.
 */
@ApplicationScoped
public class Vouchers {

  /** The HTTP header that brings such a word. */
  public static final String HEADER = "X-Interlend-Voucher";

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Voucher> given = new ConcurrentHashMap<>();

  /** A word for one message as this partner's; it is to be taken back when it was not used. */
  public String give(String partner) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    given.put(word, new Voucher(partner));
    return word;
  }

  public void takeBack(String word) {
    given.remove(word);
  }

  /** What a message brings; nothing when its word is none of ours, or was used before. */
  Optional<Voucher> of(HttpServletRequest http) {
    return Optional.ofNullable(http.getHeader(HEADER)).map(given::remove);
  }
}
