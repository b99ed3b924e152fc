package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.interlend.WorkflowException;
import org.interlend.security.AllowedTargets.TargetRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTargetsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "2130706433",
        "localhost",
        "0.0.0.0",
        "10.1.2.3",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::127.0.0.1]",
        "[fe80::1]",
        "[fd12:3456::1]",
        "[ff02::1]",
        "[2002:7f00:1::1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b::10.1.2.3]",
        "[64:ff9b::a9fe:a9fe]"
      })
  void thisMachineAndInternalNetworksAreRefused(String host) {
    assertThatThrownBy(() -> allowing(null).resolve(host))
        .isInstanceOf(TargetRefused.class)
        .hasMessageContaining("INTERLEND_ALLOWED_TARGETS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.9", "172.32.0.1", "[2001:db8::7]", "[64:ff9b::cb00:7109]"})
  void otherAddressesAreAllowed(String host) {
    assertThatCode(() -> allowing(null).resolve(host)).doesNotThrowAnyException();
  }

  @Test
  void theOperatorMayAllowNetworks() throws UnknownHostException {
    AllowedTargets targets = allowing("10.20.0.0/16, fd12::/16");

    assertThat(targets.resolve("10.20.7.7")).containsExactly(InetAddress.getByName("10.20.7.7"));
    assertThat(targets.resolve("[fd12::5]")).hasSize(1);
    assertThatThrownBy(() -> targets.resolve("10.21.0.1")).isInstanceOf(TargetRefused.class);
    assertThatThrownBy(() -> targets.resolve("127.0.0.1")).isInstanceOf(TargetRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.20.0.0/16", "64:ff9b::/96"})
  void anAddressBehindATranslatorIsAllowedByItselfOrByTheTranslatorsNetwork(String listed)
      throws UnknownHostException {
    assertThat(allowing(listed).resolve("[64:ff9b::10.20.7.7]")).hasSize(1);
    assertThatThrownBy(() -> allowing("10.21.0.0/16").resolve("[64:ff9b::10.20.7.7]"))
        .isInstanceOf(TargetRefused.class);
  }

  @Test
  void theDemonstrationAllowsThisMachineAlone() throws UnknownHostException {
    AllowedTargets targets = new AllowedTargets();
    targets.read(null, true);

    assertThat(targets.resolve("localhost")).isNotEmpty();
    assertThatThrownBy(() -> targets.resolve("10.0.0.1")).isInstanceOf(TargetRefused.class);
  }

  @Test
  void anInvalidSettingIsRefused() {
    assertThatThrownBy(() -> allowing("10.0.0.0/8, broker"))
        .isInstanceOf(WorkflowException.class)
        .hasMessageContaining("broker");
  }

  private static AllowedTargets allowing(String listed) {
    AllowedTargets targets = new AllowedTargets();
    targets.read(listed, false);
    return targets;
  }
}
