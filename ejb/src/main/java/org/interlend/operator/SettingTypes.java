package org.interlend.operator;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.interlend.network.CidrBlock;

/** The types of the operator's settings. */
final class SettingTypes {

  private static final int HIGHEST_PORT = 65_535;

  /** Without them H2 behaves unlike PostgreSQL, or a crash can lose what was answered. */
  private static final List<String> NEEDED_BY_H2 =
      List.of(
          "MODE=PostgreSQL",
          "DATABASE_TO_LOWER=TRUE",
          "DEFAULT_NULL_ORDERING=HIGH",
          "WRITE_DELAY=0",
          "OPTIMIZE_REUSE_RESULTS=0");

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private SettingTypes() {}

  static SettingType text() {
    return new SettingType("text", value -> true).of(SettingValueKind.TEXT);
  }

  static SettingType password(int shortest) {
    return new SettingType(
            "at least %d characters".formatted(shortest), value -> value.length() >= shortest)
        .asSecret();
  }

  static SettingType secret(int shortest) {
    return new SettingType(
            "at least %d characters, as `openssl rand -base64 32` makes them".formatted(shortest),
            value -> value.length() >= shortest)
        .asSecret();
  }

  static SettingType word() {
    return new SettingType("text without blanks", value -> value.matches("\\S+"));
  }

  static SettingType flag() {
    return oneOf("true", "false");
  }

  static SettingType oneOf(String... values) {
    List<String> all = List.of(values);
    String last = all.get(all.size() - 1);
    return new SettingType(
            String.join(", ", all.subList(0, all.size() - 1)) + " or " + last, all::contains)
        .of(SettingValueKind.CHOICE, values);
  }

  static SettingType port() {
    return number(1, HIGHEST_PORT);
  }

  static SettingType number(int least, int most) {
    return new SettingType(
            "a whole number from %d to %d".formatted(least, most),
            value -> value.matches("\\d{1,9}") && isBetween(Integer.parseInt(value), least, most))
        .of(SettingValueKind.NUMBER, String.valueOf(least), String.valueOf(most));
  }

  private static boolean isBetween(int value, int least, int most) {
    return least <= value && value <= most;
  }

  /**
   * @param shortest such as {@code PT0.1S}
   */
  static SettingType span(String shortest, String longest) {
    Duration least = Duration.parse(shortest);
    Duration most = Duration.parse(longest);
    return new SettingType(
            "a span of time from %s to %s, such as PT5S or PT2M".formatted(shortest, longest),
            quiet(
                value -> {
                  Duration span = Duration.parse(value);
                  return span.compareTo(least) >= 0 && span.compareTo(most) <= 0;
                }))
        .of(SettingValueKind.SPAN, shortest, longest);
  }

  static SettingType folder() {
    return folder("a folder", path -> Files.notExists(path) || Files.isDirectory(path));
  }

  static SettingType writableFolder() {
    return folder(
        "a folder to which the server may write",
        path -> {
          Path there = path.toAbsolutePath();
          while (Files.notExists(there)) { // it is made in the nearest folder that exists
            there = there.getParent();
          }
          return Files.isDirectory(there) && Files.isWritable(there);
        });
  }

  private static SettingType folder(String allowed, Predicate<Path> fits) {
    return new SettingType(allowed, quiet(value -> fits.test(Path.of(value))));
  }

  static SettingType host() {
    return new SettingType(
            "a host name or an address",
            value -> value.matches("[\\w-]+(\\.[\\w-]+)*") || CidrBlock.address(value).isPresent())
        .of(SettingValueKind.HOST);
  }

  static SettingType path() {
    // Segments of dots alone lead elsewhere: a client resolves them before it sends a request.
    return new SettingType(
        "a path such as / or /ill", value -> value.matches("/|(/(?!\\.{1,2}(/|$))[\\w.~-]+)+/?"));
  }

  static SettingType networks() {
    return new SettingType(
        "addresses and networks such as 192.0.2.7 and 10.20.0.0/16, separated by commas",
        value ->
            Arrays.stream(value.strip().split("[,;\\s]+"))
                .allMatch(each -> CidrBlock.read(each).isPresent()));
  }

  static SettingType webAddress() {
    return new SettingType(
            "an address such as https://ill.example.org",
            quiet(
                value -> {
                  URI address = URI.create(value.strip());
                  return List.of("http", "https").contains(scheme(address))
                      && address.getHost() != null
                      && address.getRawQuery() == null
                      && address.getRawFragment() == null;
                }))
        .of(SettingValueKind.WEB_ADDRESS);
  }

  /** The URL of a directory and of the entry below which persons are (RFC 4516). */
  static SettingType directory() {
    return new SettingType(
        "ldaps://host/entry such as ldaps://ldap.example.org/ou=people,dc=example,dc=org;"
            + " ldap:// only for the same machine",
        quiet(
            value -> {
              URI address = URI.create(value.strip());
              return isSecure(address, "ldaps", "ldap") && address.getPath().length() > 1;
            }));
  }

  /** The issuer of a provider of OpenID Connect, as it names itself (OpenID Connect Core 1.0). */
  static SettingType issuer() {
    return new SettingType(
        "https://host/path such as https://login.example.org/realms/library;"
            + " http:// only for the same machine",
        quiet(
            value -> {
              URI address = URI.create(value);
              return isSecure(address, "https", "http") && address.getRawUserInfo() == null;
            }));
  }

  /**
   * Whether an address is a place on a host, with an encrypted connection.
   *
   * @param plain the scheme without encryption, for the same machine
   */
  private static boolean isSecure(URI address, String secure, String plain) {
    return address.getHost() != null
        && address.getRawQuery() == null
        && address.getRawFragment() == null
        && (secure.equals(scheme(address))
            || plain.equals(scheme(address)) && LOOPBACK.contains(address.getHost()));
  }

  static SettingType scope() {
    return new SettingType(
        "names separated by blanks, openid among them",
        value -> Arrays.asList(value.split(" ")).contains("openid"));
  }

  static SettingType attribute() {
    return new SettingType(
        "the name of an attribute such as uid or sAMAccountName",
        value -> value.matches("[A-Za-z][A-Za-z0-9-]*"));
  }

  private static String scheme(URI address) {
    return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
  }

  static SettingType sender() {
    return new SettingType(
            "library@example.org or Our Library <library@example.org>",
            value -> SenderAddress.read(value).isPresent())
        .of(SettingValueKind.SENDER);
  }

  static SettingType database() {
    return new SettingType(
        "jdbc:postgresql://host/name, or jdbc:h2: with " + String.join(";", NEEDED_BY_H2),
        value ->
            value.matches("jdbc:postgresql:.*[^/:].*")
                || value.startsWith("jdbc:h2:")
                    && Arrays.asList(value.split(";")).containsAll(NEEDED_BY_H2));
  }

  static SettingType h2File() {
    return new SettingType(
        "jdbc:h2:file: and the path of an H2 file without .mv.db",
        value -> value.matches("jdbc:h2:file:.+(?<!\\.mv\\.db)"));
  }

  static SettingType itemField() {
    String part = "\\w\\s*=\\s*(barcode|library|location|callNumber|policy|description|pieces)";
    Pattern field =
        Pattern.compile(
            "\\s*\\w{3}\\s*:(?=.*=\\s*barcode\\b)\\s*%1$s\\s*(,\\s*%1$s\\s*)*".formatted(part),
            Pattern.CASE_INSENSITIVE);
    return new SettingType(
        "a MARC field and its subfields, one of them the barcode, such as 952:p=barcode,a=library",
        value -> field.matcher(value).matches());
  }

  /** A value that cannot be parsed is not accepted. */
  private static Predicate<String> quiet(Predicate<String> parsing) {
    return value -> {
      try {
        return parsing.test(value);
      } catch (DateTimeParseException | IllegalArgumentException wrong) {
        return false;
      }
    };
  }
}
