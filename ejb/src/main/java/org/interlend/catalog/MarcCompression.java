package org.interlend.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Stores MARC records as deflated MARCXML. */
public final class MarcCompression {

  /**
   * The dictionary for compression: texts of every record, so that even a short one shrinks to a
   * quarter. It must never be changed.
   */
  private static final byte[] DICTIONARY =
      """
      <subfield code="2">lcsh</subfield><subfield code="v"></subfield><subfield code="x">\
      </subfield></datafield><datafield tag="776" ind1="0" ind2="8"><datafield tag="710" ind1="2" \
      ind2=" "><datafield tag="700" ind1="1" ind2=" "><subfield code="e">author</subfield>\
      <datafield tag="650" ind1=" " ind2="0"><datafield tag="504" ind1=" " ind2=" ">\
      <subfield code="a">Includes bibliographical references and index.</subfield></datafield>\
      <datafield tag="338" ind1=" " ind2=" "><subfield code="a">volume</subfield>\
      <subfield code="b">nc</subfield><subfield code="2">rdacarrier</subfield></datafield>\
      <datafield tag="337" ind1=" " ind2=" "><subfield code="a">unmediated</subfield>\
      <subfield code="b">n</subfield><subfield code="2">rdamedia</subfield></datafield>\
      <datafield tag="336" ind1=" " ind2=" "><subfield code="a">text</subfield>\
      <subfield code="b">txt</subfield><subfield code="2">rdacontent</subfield></datafield>\
      <datafield tag="300" ind1=" " ind2=" "><subfield code="a"> pages :</subfield>\
      <subfield code="b">illustrations ;</subfield><subfield code="c"> cm</subfield></datafield>\
      <datafield tag="264" ind1=" " ind2="1"><subfield code="b"><datafield tag="245" ind1="1" \
      ind2="0"><subfield code="a"><datafield tag="100" ind1="1" ind2=" "><datafield tag="082" \
      ind1="0" ind2="4"><datafield tag="035" ind1=" " ind2=" "><subfield code="a">(OCoLC)\
      <datafield tag="020" ind1=" " ind2=" "><controlfield tag="008">\
      <controlfield tag="005"></controlfield><controlfield tag="003"><controlfield tag="001">\
      <record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000 i 4500</leader>\
      </record><datafield tag="852" ind1=" " ind2=" "><subfield code="b"><subfield code="c">\
      <subfield code="h"><subfield code="p">"""
          .getBytes(StandardCharsets.UTF_8);

  private static final int PIECE = 4096;

  private MarcCompression() {}

  /** Deflates many records with one deflater, since making one costs more than a record. */
  public static final class Packer implements AutoCloseable {

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private byte[] room = new byte[PIECE];

    /**
     * @param record MARCXML of one record
     */
    public byte[] deflated(String record) {
      deflater.reset();
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(record.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      int length = deflater.deflate(room);
      while (!deflater.finished()) {
        room = Arrays.copyOf(room, room.length * 2);
        length += deflater.deflate(room, length, room.length - length);
      }
      return Arrays.copyOf(room, length);
    }

    @Override
    public void close() {
      deflater.end();
    }
  }

  /** The record that was deflated. */
  public static String inflated(byte[] kept) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(kept);
      ByteArrayOutputStream out = new ByteArrayOutputStream(PIECE);
      byte[] piece = new byte[PIECE];
      while (!inflater.finished()) {
        int got = inflater.inflate(piece);
        if (got == 0 && inflater.needsDictionary()) {
          inflater.setDictionary(DICTIONARY);
        } else if (got == 0) {
          throw new IllegalStateException("A kept MARC record is cut off");
        }
        out.write(piece, 0, got);
      }
      return out.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException broken) {
      throw new IllegalStateException("A kept MARC record cannot be read", broken);
    } finally {
      inflater.end();
    }
  }

  public static void remove(Connection database, Array bibs) throws SQLException {
    BulkInsert.delete(database, "delete from bib_marc where bib_id = any(?)", bibs);
  }
}
