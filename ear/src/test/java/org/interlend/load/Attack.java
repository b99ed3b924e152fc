package org.interlend.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.LongFunction;

/** Hostile messages; the server refuses each of them and keeps none in memory. */
enum Attack {
  OVERSIZE(
      "larger than a message may be", n -> lookUp("<Note>" + "x".repeat(3_000_000) + "</Note>")),
  DEEP("deeply nested elements", n -> lookUp("<A>".repeat(50_000))),
  ELEMENTS("more elements than a message may have", n -> lookUp("<A/>".repeat(100_000))),
  ATTRIBUTES("too many attributes", n -> lookUp("<A " + attributes(50_000) + "/>")),
  NAMES("new element names", n -> lookUp("<N%d/>".formatted(n).repeat(1_000) + names(n))),
  ENTITIES("an entity bomb", n -> entities()),
  FILE("an entity that is a file", n -> file()),
  NONSENSE("a megabyte that is not XML", n -> "\u0001nonsense ".repeat(100_000)),
  PARTNER("an unknown partner", n -> lookUp(profile("UNKNOWN-" + n))),
  PATRON("an unknown card", n -> lookUp(known() + card("GUESS-" + n))),
  ITEM("an unknown item", n -> message("CheckInItem", known() + item("NOTHING-" + n)));

  private final String about;
  private final LongFunction<String> body;

  Attack(String about, LongFunction<String> body) {
    this.about = about;
    this.body = body;
  }

  String about() {
    return about;
  }

  /**
   * @param n how many were sent before; makes the numbers in the message unique
   */
  byte[] body(long n) {
    return body.apply(n).getBytes(UTF_8);
  }

  private static String known() {
    return profile(Fixture.PARTNER);
  }

  private static String profile(String partner) {
    return "<InitiationHeader><ApplicationProfileType>%s</ApplicationProfileType></InitiationHeader>"
        .formatted(partner);
  }

  private static String card(String number) {
    return "<UserId><UserIdentifierValue>%s</UserIdentifierValue></UserId>".formatted(number);
  }

  private static String item(String barcode) {
    return "<ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>".formatted(barcode);
  }

  private static String lookUp(String content) {
    return message("LookupUser", content);
  }

  private static String message(String service, String content) {
    return "<NCIPMessage xmlns=\"http://www.niso.org/2008/ncip\"><%1$s>%2$s</%1$s></NCIPMessage>"
        .formatted(service, content);
  }

  private static String attributes(int count) {
    var all = new StringBuilder();
    for (var n = 0; n < count; n++) {
      all.append("a").append(n).append("=\"\" ");
    }
    return all.toString();
  }

  private static String names(long n) {
    var all = new StringBuilder();
    for (var i = 0; i < 1_000; i++) {
      all.append("<M%d-%d/>".formatted(n, i));
    }
    return all.toString();
  }

  private static String entities() {
    var bomb = new StringBuilder("<!DOCTYPE NCIPMessage [<!ENTITY e0 \"lol\">");
    for (var n = 1; n < 20; n++) {
      bomb.append("<!ENTITY e%d \"%s\">".formatted(n, "&e%d;".formatted(n - 1).repeat(10)));
    }
    return bomb.append("]>").append(lookUp("<Note>&e19;</Note>")).toString();
  }

  private static String file() {
    return "<!DOCTYPE NCIPMessage [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
        + lookUp("<Note>&f;</Note>");
  }
}
