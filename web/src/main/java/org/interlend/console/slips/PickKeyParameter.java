package org.interlend.console.slips;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.pick.Pick.Purpose;

/** Keys of picks in addresses and forms. */
public final class PickKeyParameter {
  private static final Pattern WRITTEN = Pattern.compile("(PARTNER|PATRON)-(\\d{1,18})");
  private static final int MAX_KEYS = 100;

  private PickKeyParameter() {}

  public static String written(Pick.Key key) {
    return key.purpose() + "-" + key.id();
  }

  /** Parses the output of {@link #written}; empty for anything else. */
  public static Optional<Pick.Key> read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? Optional.of(new Pick.Key(Purpose.valueOf(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  /** Parses keys separated by commas; at most a hundred. */
  static List<Pick.Key> all(String written) {
    return Arrays.stream(written.split(",+"))
        .flatMap(part -> read(part).stream())
        .distinct()
        .limit(MAX_KEYS)
        .toList();
  }

  /** The address of the slips of these picks. */
  public static String address(Collection<Pick.Key> keys) {
    return "slip.xhtml?kind=PICK&pick="
        + keys.stream().map(PickKeyParameter::written).collect(Collectors.joining(","));
  }
}
