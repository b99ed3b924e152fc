package org.interlend.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.Settings;
import org.interlend.operator.OperatorSetting;

/**
 * Keeps a demonstration off the network, because its passwords are public and its partners need no
 * credentials.
 */
final class DemoBindAddressCheck {

  private DemoBindAddressCheck() {}

  /**
   * A message for the operator when the demonstration is on and other machines could reach it, and
   * the operator has not allowed that; empty also when one of these settings is not possible.
   */
  static Optional<String> problem() {
    boolean unknown =
        Stream.of(
                OperatorSetting.DEMO,
                OperatorSetting.DEMO_PUBLIC,
                OperatorSetting.NCIP_TCP_PORT,
                OperatorSetting.NCIP_TCP_ADDRESS)
            .anyMatch(each -> each.problem().isPresent());
    if (unknown || !OperatorSetting.DEMO.isOn() || OperatorSetting.DEMO_PUBLIC.isOn()) {
      return Optional.empty();
    }
    List<String> addresses = new ArrayList<>();
    addresses.add(Settings.bindAddress());
    OperatorSetting.NCIP_TCP_PORT
        .asNumber()
        .ifPresent(port -> addresses.add(OperatorSetting.NCIP_TCP_ADDRESS.required()));
    return problem(addresses);
  }

  static Optional<String> problem(List<String> addresses) {
    return addresses.stream()
        .filter(address -> !isLoopback(address))
        .findFirst()
        .map(
            "INTERLEND_DEMO is true, and other machines can reach it at %s. The passwords of the demonstration are in the manual. Start without INTERLEND_DEMO, or at 127.0.0.1; or set INTERLEND_DEMO_PUBLIC=true to allow everybody everything here."
                ::formatted);
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
