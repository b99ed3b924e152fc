package org.interlend.requests.broker;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlend.partners.Partner;
import org.interlend.text.Text;

/**
 * The library behind the broker: of a borrowing request the one that really lends (the lender of
 * record), of a lending request the one that borrows.
 *
 * @param partner its record, or null when it has none
 * @param code its code; may be null
 * @param name may be null
 * @param address its postal address for returns, line by line; or null
 */
public record RemoteLibrary(Partner partner, String code, String name, String address) {

  private static final int CODE = 64;
  private static final int NAME = 255;
  private static final int ADDRESS = 1000;

  public RemoteLibrary {
    code = Text.fit(code, CODE);
    name = Text.fit(name, NAME);
    address = address == null || address.isBlank() ? null : Text.cut(address.strip(), ADDRESS);
  }

  /** A library with a record. */
  public static RemoteLibrary of(Partner partner) {
    return of(partner, null);
  }

  /**
   * A library with a record.
   *
   * @param address used while the record has none; may be null
   */
  public static RemoteLibrary of(Partner partner, String address) {
    return new RemoteLibrary(
        partner,
        partner.code(),
        partner.name(),
        partner.address() == null ? address : partner.address());
  }

  /** A library without a record. */
  public static RemoteLibrary named(String code, String name, String address) {
    return new RemoteLibrary(null, code, name, address);
  }

  /** The name, else the code. */
  public String label() {
    return name == null ? code : name;
  }

  /**
   * The lines of its postal address; else name and address of the partner through which it is
   * reached, which sends it on.
   */
  public List<String> addressOr(Partner through) {
    if (address != null) {
      return address.lines().toList();
    }
    if (through.address() == null) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(through.name()).filter(name -> !through.code().equals(code)),
            through.address().lines())
        .toList();
  }

  /** Whether both are the same library, whatever else is known of it. */
  public boolean isSame(RemoteLibrary other) {
    return other != null
        && partner == other.partner
        && Objects.equals(code, other.code)
        && (code != null || Objects.equals(name, other.name));
  }
}
