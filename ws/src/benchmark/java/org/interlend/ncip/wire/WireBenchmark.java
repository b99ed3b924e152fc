package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a message costs between bytes and elements, there and back, without what is done with it.
 * See docs/performance.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WireBenchmark {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final byte[] acceptItem =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <ncip:NCIPMessage xmlns:ncip="http://www.niso.org/2008/ncip"
          ncip:version="http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd">
        <ncip:AcceptItem>
          <ncip:InitiationHeader>
            <ncip:FromAgencyId><ncip:AgencyId>BRW-BROKER</ncip:AgencyId></ncip:FromAgencyId>
            <ncip:ToAgencyId><ncip:AgencyId>FR-751999</ncip:AgencyId></ncip:ToAgencyId>
            <ncip:ApplicationProfileType>BRIGHTWATER</ncip:ApplicationProfileType>
          </ncip:InitiationHeader>
          <ncip:RequestId>
            <ncip:AgencyId>BRW-BROKER</ncip:AgencyId>
            <ncip:RequestIdentifierValue>BRW-1</ncip:RequestIdentifierValue>
          </ncip:RequestId>
          <ncip:RequestedActionType>Hold For Pickup</ncip:RequestedActionType>
          <ncip:UserId>
            <ncip:UserIdentifierValue>P0043177</ncip:UserIdentifierValue>
          </ncip:UserId>
          <ncip:ItemId><ncip:ItemIdentifierValue>BRW-1-A</ncip:ItemIdentifierValue></ncip:ItemId>
          <ncip:DateForReturn>2027-06-30T21:59:59Z</ncip:DateForReturn>
          <ncip:ItemOptionalFields>
            <ncip:BibliographicDescription>
              <ncip:Author>Lindqvist, Maja</ncip:Author>
              <ncip:BibliographicItemId>
                <ncip:BibliographicItemIdentifier>9780000001234</ncip:BibliographicItemIdentifier>
                <ncip:BibliographicItemIdentifierCode>ISBN</ncip:BibliographicItemIdentifierCode>
              </ncip:BibliographicItemId>
              <ncip:Title>Über Dünen und Wälder</ncip:Title>
              <ncip:MediumType>Book</ncip:MediumType>
            </ncip:BibliographicDescription>
          </ncip:ItemOptionalFields>
          <ncip:PickupLocation>MAIN</ncip:PickupLocation>
        </ncip:AcceptItem>
      </ncip:NCIPMessage>
      """
          .getBytes(UTF_8);

  private final byte[] versionOne =
      """
      <NCIPMessage version="http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd">
        <ItemCheckedIn>
          <InitiationHeader>
            <FromAgencyId><UniqueAgencyId><Scheme/><Value>BRW-BROKER</Value></UniqueAgencyId></FromAgencyId>
            <ToAgencyId><UniqueAgencyId><Scheme/><Value>FR-751999</Value></UniqueAgencyId></ToAgencyId>
            <ApplicationProfileType><Scheme/><Value>BRIGHTWATER</Value></ApplicationProfileType>
          </InitiationHeader>
          <UniqueItemId>
            <UniqueAgencyId><Scheme/><Value>BRW-BROKER</Value></UniqueAgencyId>
            <ItemIdentifierValue>BRW-1-A</ItemIdentifierValue>
          </UniqueItemId>
        </ItemCheckedIn>
      </NCIPMessage>
      """
          .getBytes(UTF_8);

  private final byte[] inAForm =
      ("NCIP=" + URLEncoder.encode(new String(acceptItem, UTF_8), UTF_8)).getBytes(UTF_8);

  /** Read, validated as far as the wire does, and written again. */
  @Benchmark
  public byte[] acceptItemThereAndBack() {
    return MessageWriter.write(
        MessageReader.read(acceptItem, "application/xml").service(), Style.standard());
  }

  /** The same in a form, percent-encoded. */
  @Benchmark
  public byte[] acceptItemFromAForm() {
    return MessageWriter.write(MessageReader.read(inAForm, FORM).service(), Style.standard());
  }

  /** A message of version 1, read. */
  @Benchmark
  public Message versionOne() {
    return MessageReader.read(versionOne, "text/xml");
  }
}
