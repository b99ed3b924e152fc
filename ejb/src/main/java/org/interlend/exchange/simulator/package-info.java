/**
 * What the simulator of the console needs of each protocol: a broker that sends this server the
 * messages of a whole loan, and the numbers by which its requests are told from real ones.
 *
 * <p>The page simulator comes through here, by {@code dryrun.ProtocolRegistry}. {@link
 * org.interlend.exchange.simulator.BrokerSimulator} is implemented in the module {@code ws}.
 */
package org.interlend.exchange.simulator;
