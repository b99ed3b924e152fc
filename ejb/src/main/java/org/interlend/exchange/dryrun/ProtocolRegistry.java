package org.interlend.exchange.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.exchange.simulator.BrokerSimulator;
import org.interlend.partners.protocol.BrokerProtocol;

/**
 * What the console needs from the module that speaks the protocols. That module registers it when
 * the server starts, since nothing here may know that module.
 */
@ApplicationScoped
public class ProtocolRegistry {

  private volatile Map<BrokerProtocol, BrokerSimulator> simulators = Map.of();
  private volatile Map<BrokerProtocol, MessageDryRun> dryRuns = Map.of();
  private volatile Map<BrokerProtocol, RefusedMessageProcessor> processors = Map.of();
  private volatile List<String> ncipServices = List.of();

  /**
   * Called once, before the first page is served, with one of each for every protocol, and with
   * processors of refused messages for those protocols that have one.
   *
   * @param ncipServices names of the services of NCIP that are offered
   */
  public void register(
      List<BrokerSimulator> simulators,
      List<MessageDryRun> dryRuns,
      List<RefusedMessageProcessor> processors,
      List<String> ncipServices) {
    this.simulators = byProtocol(simulators, BrokerSimulator::protocol);
    this.dryRuns = byProtocol(dryRuns, MessageDryRun::protocol);
    this.processors = byProtocol(processors, RefusedMessageProcessor::protocol);
    this.ncipServices = ncipServices;
  }

  private static <T> Map<BrokerProtocol, T> byProtocol(
      List<T> services, Function<T, BrokerProtocol> protocol) {
    return services.stream().collect(Collectors.toMap(protocol, Function.identity()));
  }

  public BrokerSimulator simulator(BrokerProtocol protocol) {
    return simulators.get(protocol);
  }

  /** Empty for a protocol whose refused messages only the partner can repeat. */
  public Optional<RefusedMessageProcessor> processor(BrokerProtocol protocol) {
    return Optional.ofNullable(processors.get(protocol));
  }

  /** The names of the services of NCIP that are offered, in alphabetical order. */
  public List<String> ncipServices() {
    return ncipServices;
  }

  public MessageDryRun dryRun(BrokerProtocol protocol) {
    return dryRuns.get(protocol);
  }
}
