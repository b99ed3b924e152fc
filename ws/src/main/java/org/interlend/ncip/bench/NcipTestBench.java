package org.interlend.ncip.bench;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.interlend.exchange.Protocol;
import org.interlend.exchange.Rehearsed;
import org.interlend.exchange.TestBench;
import org.interlend.ncip.NcipProcessor;
import org.interlend.ncip.Received;
import org.interlend.ncip.RemoteClient;
import org.interlend.partners.Partners;

/** Tries messages of NCIP, by the way that every message goes. */
@Stateless
@Local(TestBench.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NcipTestBench implements TestBench {

  @Inject private NcipProcessor processor;
  @Inject private Partners partners;

  @Override
  public Rehearsed rehearse(String partner, byte[] message) {
    return processor.rehearse(
        new Received(
            message,
            null,
            Protocol.NCIP2_HTTP,
            null,
            RemoteClient.loopback(partners.get(partner).code())));
  }
}
