package org.interlend.partners;

import org.interlend.partners.protocol.BrokerProtocol;

/**
 * CDI event, fired in the same transaction: a message of a broker has made the record of a library.
 *
 * @param protocol of the broker
 */
public record PartnerStubCreated(Partner stub, BrokerProtocol protocol) {}
