package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Random changes of a message: moved elements, enlarged values, lost bytes. */
final class Mutations {

  private static final Pattern LEAF = Pattern.compile("<([\\w:]+)>([^<]*)</\\1>");
  private static final Pattern TAG = Pattern.compile("</?[\\w:]+");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "\u0000",
          "&#0;",
          "&unknown;",
          "&amp;lt;script&amp;gt;",
          "<",
          "]]>",
          "<![CDATA[x]]>",
          "'; drop table item; --",
          "%00",
          "../../../../etc/passwd",
          "${jndi:ldap://127.0.0.1/x}",
          "9999999999999999999999",
          "-1",
          "2026-02-30",
          "0000-00-00T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "Ünïcødé \uD83D\uDCDA \u202E",
          "nothing",
          "x".repeat(300),
          "long ".repeat(20_000));

  private static final List<String> TYPES =
      List.of(
          "application/xml",
          "text/xml; charset=UTF-16",
          "application/x-www-form-urlencoded",
          "text/html; charset=ISO-8859-1",
          "multipart/form-data; boundary=x",
          "application/json",
          "application/xml; charset=no-such");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.US_ASCII);

  private final Random random;
  private final List<UnaryOperator<String>> ofText =
      List.of(
          this::withOtherValue,
          this::withOtherValue,
          this::withoutLeaf,
          this::withLeafTwice,
          this::withLeafElsewhere,
          this::withOtherName,
          this::nested,
          this::withProlog,
          this::cut);

  Mutations(Random random) {
    this.random = random;
  }

  /** One to three changes; every eighth message also gets corrupt bytes. */
  byte[] of(String message) {
    String changed = message;
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      changed = ofText.get(random.nextInt(ofText.size())).apply(changed);
    }
    return random.nextInt(8) == 0 ? spoiled(changed) : changed.getBytes(UTF_8);
  }

  /** The Content-Type, which may be wrong; null for none. */
  String contentType() {
    int which = random.nextInt(TYPES.size() * 3);
    return which < TYPES.size() ? TYPES.get(which) : which % 5 == 0 ? null : TYPES.get(0);
  }

  private String withOtherValue(String message) {
    MatchResult leaf = any(LEAF, message);
    return leaf == null
        ? message
        : message.substring(0, leaf.start(2))
            + VALUES.get(random.nextInt(VALUES.size()))
            + message.substring(leaf.end(2));
  }

  private String withoutLeaf(String message) {
    MatchResult leaf = any(LEAF, message);
    return leaf == null
        ? message
        : message.substring(0, leaf.start()) + message.substring(leaf.end());
  }

  private String withLeafTwice(String message) {
    MatchResult leaf = any(LEAF, message);
    return leaf == null ? message : inserted(message, leaf.end(), leaf.group());
  }

  private String withLeafElsewhere(String message) {
    MatchResult from = any(LEAF, message);
    MatchResult to = any(LEAF, message);
    return from == null || to == null ? message : inserted(message, to.start(), from.group());
  }

  private String withOtherName(String message) {
    MatchResult tag = any(TAG, message);
    return tag == null ? message : inserted(message, tag.end(), random.nextBoolean() ? "X" : ":X");
  }

  private String nested(String message) {
    MatchResult leaf = any(LEAF, message);
    int depth = 1 + random.nextInt(200);
    return leaf == null
        ? message
        : message.substring(0, leaf.start())
            + "<Deep>".repeat(depth)
            + leaf.group()
            + "</Deep>".repeat(depth)
            + message.substring(leaf.end());
  }

  private String withProlog(String message) {
    String root = message.substring(Math.max(0, message.indexOf("<NCIPMessage")));
    return switch (random.nextInt(5)) {
      case 0 -> "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + root;
      case 1 -> "<!DOCTYPE NCIPMessage SYSTEM \"http://127.0.0.1:1/x.dtd\">" + root;
      case 2 -> "<!DOCTYPE a [<!ENTITY b \"c\">]>" + root;
      case 3 -> "\n  \uFEFF" + message;
      default -> "NCIP=" + root;
    };
  }

  private String cut(String message) {
    return message.isEmpty() ? message : message.substring(0, random.nextInt(message.length()));
  }

  private byte[] spoiled(String message) {
    if (random.nextBoolean()) {
      return message.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
    }
    byte[] bytes = message.getBytes(UTF_8);
    for (int spots = 1 + random.nextInt(5); spots > 0 && bytes.length > 0; spots--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private MatchResult any(Pattern pattern, String message) {
    List<MatchResult> all = pattern.matcher(message).results().toList();
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private static String inserted(String message, int at, String text) {
    return message.substring(0, at) + text + message.substring(at);
  }
}
