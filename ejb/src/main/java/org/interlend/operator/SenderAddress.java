package org.interlend.operator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sender of letters, set as {@code library@example.org} or {@code Our Library
 * <library@example.org>}. The name may have what the syntax of mail keeps for itself, such as
 * commas and colons.
 *
 * @param name null for none
 */
public record SenderAddress(String name, String address) {

  private static final String ATOM = "[^\\s\\p{Cntrl}.@()<>,;:\\\\\"\\[\\]]+";
  private static final String LABEL = "[\\p{L}\\p{Nd}-]+";
  private static final String QUOTED = "\"[^\\s\\p{Cntrl}\\\\\"]+\"";
  private static final String LITERAL = "\\[[^\\s\\p{Cntrl}\\\\\\[\\]]+\\]";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(%1$s(\\.%1$s)*|%2$s)@(%3$s(\\.%3$s)*|%4$s)".formatted(ATOM, QUOTED, LABEL, LITERAL));
  private static final Pattern QUOTED_NAME = Pattern.compile("\"(.*)\"");
  private static final Pattern NAMED = Pattern.compile("([^<>\\p{Cntrl}]*)<([^<>]*)>");

  /** Empty when the address is none. */
  public static Optional<SenderAddress> read(String setting) {
    Matcher named = NAMED.matcher(setting.strip());
    SenderAddress sender =
        named.matches()
            ? new SenderAddress(unquoted(named.group(1).strip()), named.group(2).strip())
            : new SenderAddress(null, setting.strip());
    return Optional.of(sender).filter(it -> isMailbox(it.address));
  }

  /** Whether it is the address of one mailbox, without a name. */
  public static boolean isMailbox(String address) {
    return ADDRESS.matcher(address).matches();
  }

  private static String unquoted(String name) {
    Matcher quoted = QUOTED_NAME.matcher(name);
    String plain = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : name;
    return plain.isBlank() ? null : plain;
  }
}
