package org.interlend.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.interlend.catalog.load.RecordFault;
import org.interlend.xml.UntrustedXml;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/** Parses one MARCXML record; refuses entities and any nesting deeper than MARC's own. */
final class MarcXmlParser {

  private static final MarcFactory MARC = MarcFactory.newInstance();
  private static final String NO_LEADER = "00000nam a2200000   4500";

  /** The record, its fields and their subfields. */
  private static final int DEPTH = 3;

  private static final int FIELDS = 10_000;
  private static final int CONTEXT = 40;

  private final XMLStreamReader xml;
  private final Record record = MARC.newRecord(NO_LEADER);
  private final StringBuilder text = new StringBuilder();
  private DataField field;
  private String attribute;
  private int depth;
  private int fields;

  private MarcXmlParser(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * @param claimed the encoding that the file declares
   * @throws UnreadableRecordException when this is not a record
   */
  static Record read(byte[] bytes, String claimed) throws UnreadableRecordException {
    char[] characters = decode(bytes, claimed);
    try {
      MarcXmlParser reader = new MarcXmlParser(UntrustedXml.open(characters));
      return reader.read();
    } catch (XMLStreamException | RuntimeException broken) {
      throw malformed(broken);
    }
  }

  private static UnreadableRecordException malformed(Exception broken) {
    String message = String.valueOf(broken.getMessage());
    int start = message.indexOf("Message: ");
    return start < 0
        ? new UnreadableRecordException(RecordFault.MALFORMED, message)
        : new UnreadableRecordException(
            RecordFault.MALFORMED_AT,
            ((XMLStreamException) broken).getLocation().getLineNumber(),
            message.substring(start + "Message: ".length()));
  }

  /**
   * Decodes UTF-8 when the bytes are valid UTF-8, otherwise the declared encoding if it is a
   * single-byte one. A file that declares UTF-8 must be UTF-8.
   */
  private static char[] decode(byte[] bytes, String claimed) throws UnreadableRecordException {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result = utf8.decode(ByteBuffer.wrap(bytes), decoded, true);
    if (!result.isError()) {
      return Arrays.copyOf(decoded.array(), decoded.position());
    }
    Charset charset = singleByte(claimed);
    if (charset == null) {
      String before = decoded.flip().toString();
      throw new UnreadableRecordException(
          RecordFault.OTHER_ENCODING_AFTER,
          claimed,
          before.substring(Math.max(0, before.length() - CONTEXT)).strip());
    }
    try {
      return charset
          .newDecoder()
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .toCharArray();
    } catch (CharacterCodingException wrong) {
      throw new UnreadableRecordException(RecordFault.OTHER_ENCODING, claimed);
    }
  }

  private static Charset singleByte(String name) {
    try {
      Charset charset = Charset.forName(name);
      return charset.name().startsWith("UTF-") || charset.equals(StandardCharsets.US_ASCII)
          ? null
          : charset;
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private Record read() throws XMLStreamException, UnreadableRecordException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> open(local(xml.getLocalName()));
        case XMLStreamConstants.END_ELEMENT -> close(local(xml.getLocalName()));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableRecordException(
                RecordFault.ENTITY_NOT_DECLARED, xml.getLocalName());
        default -> {
          // comments and processing instructions have no meaning here
        }
      }
    }
    return record;
  }

  private void open(String name) throws UnreadableRecordException {
    if (++depth > DEPTH) {
      throw new UnreadableRecordException(RecordFault.NESTED_TOO_DEEPLY, name);
    }
    if (++fields > FIELDS) {
      throw new UnreadableRecordException(RecordFault.TOO_MANY_FIELDS, FIELDS);
    }
    text.setLength(0);
    switch (name) {
      case "controlfield" -> attribute = tag();
      case "datafield" -> {
        if (field != null) {
          throw new UnreadableRecordException(RecordFault.NESTED_TOO_DEEPLY, name);
        }
        field = MARC.newDataField(tag(), indicator("ind1"), indicator("ind2"));
      }
      case "subfield" -> attribute = code();
      default -> {
        // record and leader have no attributes to read; other elements have no meaning in MARCXML
      }
    }
  }

  private void close(String name) throws UnreadableRecordException {
    depth--;
    switch (name) {
      case "leader" -> leader();
      case "controlfield" ->
          record.addVariableField(MARC.newControlField(attribute, text.toString()));
      case "subfield" -> {
        if (field == null) {
          throw new UnreadableRecordException(RecordFault.SUBFIELD_OUTSIDE);
        }
        field.addSubfield(MARC.newSubfield(attribute.charAt(0), text.toString()));
      }
      case "datafield" -> {
        record.addVariableField(field);
        field = null;
      }
      default -> {
        // nothing to store
      }
    }
    text.setLength(0);
  }

  private void leader() {
    if (text.length() >= NO_LEADER.length()) {
      record.setLeader(MARC.newLeader(text.substring(0, 12) + "00000" + text.substring(17, 24)));
    }
  }

  private String tag() throws UnreadableRecordException {
    String tag = value("tag");
    if (tag == null || tag.length() != 3) {
      throw new UnreadableRecordException(RecordFault.FIELD_WITHOUT_TAG);
    }
    return tag;
  }

  private String code() throws UnreadableRecordException {
    String code = value("code");
    if (code == null || code.length() != 1) {
      throw new UnreadableRecordException(RecordFault.SUBFIELD_WITHOUT_CODE);
    }
    return code;
  }

  private char indicator(String name) {
    String given = value(name);
    return given == null || given.isEmpty() ? ' ' : given.charAt(0);
  }

  private String value(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (local(xml.getAttributeLocalName(i)).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
