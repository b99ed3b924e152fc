package org.interlend.api.patrons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.interlend.importing.ParsedRecord;
import org.interlend.imports.RecordSource;
import org.interlend.imports.UnreadableFileException;
import org.interlend.patrons.PatronInput;
import org.interlend.patrons.load.PatronFault;
import org.interlend.patrons.load.PatronRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatronFilesTest {

  /** Breaks no constraint: the values of these files are within the limits. */
  private final PatronRecordReader reader =
      new PatronRecordReader(
          (Validator)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {Validator.class},
                  (validator, method, values) -> Set.of()));

  @Test
  void aLineOfCsvMayFillEveryColumn() throws Exception {
    RecordSource file =
        csv(
            """
            primaryId,barcodes,externalIds,firstName,lastName,group,email,telephone,address.line1,\
            address.line2,address.postalCode,address.city,address.country,language,\
            courtesyLetters,status,blockReason,expiry,pin,illPin
            10043177,P1;P2,S-20114,Anna,Ek,FACULTY,anna.ek@example.org,+33 1,1 rue A,c/o B,75005,\
            Paris,FR,fr,false,BLOCKED,Fines,2030-12-31,4821,7712
            """);

    ParsedRecord read = file.next().orElseThrow();

    assertThat(read.complaints()).isEmpty();
    PatronInput patron = ((PatronRecord) read.record()).input();
    assertThat(patron.contact().courtesyLetters()).isFalse();
    assertThat(patron.expiresOn()).isEqualTo("2030-12-31");
    assertThat(patron.numbers().barcodes()).containsExactly("P1", "P2");
    assertThat(file.next()).isEmpty();
  }

  @Test
  void theTemplateOfThePageIsRead() throws Exception {
    RecordSource file =
        csv(Files.readString(Path.of("../web/src/main/webapp/patrons-template.csv")));

    ParsedRecord read = file.next().orElseThrow();

    assertThat(read.complaints()).isEmpty();
    assertThat(((PatronRecord) read.record()).input().lastName()).isEqualTo("Ek");
    assertThat(file.next()).isEmpty();
  }

  @Test
  void theGuideNamesEveryColumn() throws Exception {
    String guide = Files.readString(Path.of("../docs/loading-patrons.md"));

    assertThat(guide).contains(PatronCsvSource.columns().stream().map("`%s`"::formatted).toList());
  }

  @Test
  void whatOnlyAnswersHaveIsNoColumn() {
    assertThatThrownBy(() -> csv("primaryId,lastName,pinSet\n1,Ek,true\n"))
        .isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void semicolonsMaySeparateAsSpreadsheetsInManyCountriesWriteThem() throws Exception {
    RecordSource file =
        csv(
            """
            \uFEFFprimaryId;lastName;barcodes
            1;Ek, Anna;"P1;P2"
            """);

    PatronInput patron = ((PatronRecord) file.next().orElseThrow().record()).input();

    assertThat(patron.lastName()).isEqualTo("Ek, Anna");
    assertThat(patron.numbers().barcodes()).containsExactly("P1", "P2");
  }

  @ParameterizedTest
  @CsvSource({"true,true", "FALSE,false", "' true ',true"})
  void aColumnSaysWhetherCourtesyLettersAreWanted(String word, boolean wanted) throws Exception {
    ParsedRecord read =
        csv("primaryId,lastName,courtesyLetters\n1,Ek," + word + "\n").next().orElseThrow();

    assertThat(((PatronRecord) read.record()).input().contact().courtesyLetters())
        .isEqualTo(wanted);
  }

  @Test
  void aCellOfBlanksIsEmpty() throws Exception {
    ParsedRecord read =
        csv("primaryId,lastName,courtesyLetters,expiry\n1,Ek,\"  \",\"  \"\n").next().orElseThrow();

    assertThat(read.complaints()).isEmpty();
  }

  @Test
  void anotherWordForAFlagIsNamed() throws Exception {
    var expected = PatronFault.NO_FLAG.with("courtesyLetters", "ja");

    assertThat(
            csv("primaryId,lastName,courtesyLetters\n1,Ek,ja\n").next().orElseThrow().complaints())
        .containsExactly(expected);
    assertThat(
            json("[{\"primaryId\": \"1\", \"lastName\": \"Ek\", \"courtesyLetters\": \"ja\"}]")
                .next()
                .orElseThrow()
                .complaints())
        .containsExactly(expected);
  }

  @Test
  void whatIsNoDayAndNoStatusIsNamed() throws Exception {
    RecordSource file =
        json(
            """
            [{"primaryId": "1", "lastName": "Ek", "expiry": "31.12.2026"},
             {"primaryId": "2", "lastName": "Ek", "status": "LEFT"}]
            """);

    assertThat(file.next().orElseThrow().complaints())
        .containsExactly(PatronFault.NO_DAY.with("expiry", "31.12.2026"));
    assertThat(file.next().orElseThrow().complaints())
        .containsExactly(PatronFault.NOT_ONE_OF.with("status", "LEFT", "ACTIVE, BLOCKED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"primaryId\": \"2\", \"lastName\": \"Asp\"}]", "oops", "]", "{}"})
  void whatFollowsTheListIsNotJson(String rest) throws Exception {
    RecordSource file = json("[{\"primaryId\": \"1\", \"lastName\": \"Ek\"}]\n" + rest);

    assertThat(file.next()).isPresent();
    assertThatThrownBy(file::next)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void aLineBreakMayFollowTheList() throws Exception {
    RecordSource file = json("[{\"primaryId\": \"1\", \"lastName\": \"Ek\"}]\n\n");

    assertThat(file.next()).isPresent();
    assertThat(file.next()).isEmpty();
  }

  @Test
  void aPatronWhoseValuesWouldFillTheMemoryIsRefused() throws Exception {
    RecordSource file =
        json(
            "[{\"primaryId\": \"1\", \"lastName\": \"Ek\"},\n{\"barcodes\": ["
                + "{},".repeat(RecordSource.RECORD_BYTES / 2)
                + "{}]}]");

    assertThat(file.next()).isPresent();
    assertThatThrownBy(file::next)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 2 has more than 1 MB");
  }

  @Test
  void aFileWithoutABeginningIsNoList() {
    assertThatThrownBy(() -> json(" ".repeat(RecordSource.RECORD_BYTES + 1) + "[]"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("JSON list");
  }

  private RecordSource csv(String text) throws Exception {
    return new PatronCsvSource(new ByteArrayInputStream(text.getBytes(UTF_8)), reader);
  }

  private RecordSource json(String text) throws Exception {
    return new PatronJsonSource(new ByteArrayInputStream(text.getBytes(UTF_8)), reader);
  }
}
