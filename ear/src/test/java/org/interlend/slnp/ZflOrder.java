package org.interlend.slnp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A command of a Zentrale Fernleihe server, with its values in their order. */
public final class ZflOrder {

  private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() % 1_000_000_000);

  private final String name;
  private final Map<String, String> values = new LinkedHashMap<>();

  private ZflOrder(String name) {
    this.name = name;
  }

  public static ZflOrder command(String name) {
    return new ZflOrder(name);
  }

  /** A new order number, of eleven digits. */
  public static String freshNumber() {
    return "20" + String.format("%09d", NEXT.incrementAndGet() % 1_000_000_000);
  }

  /** An order for a patron of the library. */
  public static ZflOrder pfl(String number, String patron) {
    return command("SLNPFLBestellung")
        .with("BsTyp", "PFL")
        .with("BestellId", number)
        .with("SigelNB", "DE-9001")
        .with("SigelListe", "DE-9002:DE-9003")
        .with("BenutzerNummer", patron)
        .with("Verfasser", "Sandberg, Ida")
        .with("Titel", "Brückenbau: eine Einführung")
        .with("EJahr", "2011")
        .with("Isbn", "9783000000001");
  }

  /** An order for an item of the library. */
  public static ZflOrder afl(String number) {
    return command("SLNPFLBestellung")
        .with("BsTyp", "AFL")
        .with("BestellId", number)
        .with("SigelNB", "DE-9007")
        .with("BenutzerNummer", "DE-9007")
        .with("Titel", "Hydraulik der Gerinne");
  }

  /** Replaces a value; null removes it. */
  public ZflOrder with(String key, String value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
    return this;
  }

  /** As most servers send it. */
  String text() {
    return text("\n");
  }

  String text(String lineEnd) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + ":" + value.getValue() + lineEnd)
        .collect(Collectors.joining("", name + lineEnd, "SLNPEndCommand" + lineEnd));
  }
}
