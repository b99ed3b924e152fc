package org.interlend.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoBindAddressCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "localhost"})
  void theLoopbackAddressMayReachADemonstration(String address) {
    assertThat(DemoBindAddressCheck.problem(List.of("127.0.0.1", address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "2001:db8::7", "no-such-host.invalid"})
  void otherMachinesMayNot(String address) {
    assertThat(DemoBindAddressCheck.problem(List.of("127.0.0.1", address)).orElseThrow())
        .contains(address, "INTERLEND_DEMO_PUBLIC=true");
  }
}
