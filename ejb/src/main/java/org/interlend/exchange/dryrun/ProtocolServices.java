package org.interlend.exchange.dryrun;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the console needs from the module that speaks the protocols. That module registers it when
 * the server starts, since nothing here may know that module.
 */
@ApplicationScoped
public class ProtocolServices {

  private volatile BrokerSimulator simulator;
  private volatile MessageDryRun dryRun;

  /** Called once, before the first page is served. */
  public void register(BrokerSimulator simulator, MessageDryRun dryRun) {
    this.simulator = simulator;
    this.dryRun = dryRun;
  }

  public BrokerSimulator simulator() {
    return simulator;
  }

  public MessageDryRun dryRun() {
    return dryRun;
  }
}
