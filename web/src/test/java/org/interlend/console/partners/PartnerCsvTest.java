package org.interlend.console.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.interlend.WorkflowException;
import org.interlend.console.ConsoleReason;
import org.junit.jupiter.api.Test;

class PartnerCsvTest {

  @Test
  void eachLineIsOnePartnerWithoutEmptyFields() {
    var lines =
        PartnerCsv.read(
            "\uFEFFcode,name,product,address\r\nA\u00A0,First,RESHARE,\"1 Quay\r\nPort\"\r\n\r\nB,\u00A0,,\r\n");

    assertThat(lines)
        .containsExactly(
            new PartnerCsv.Line(
                3,
                Map.of(
                    "code",
                    "A",
                    "name",
                    "First",
                    "product",
                    "RESHARE",
                    "address",
                    "1 Quay\r\nPort")),
            new PartnerCsv.Line(5, Map.of("code", "B")));
  }

  @Test
  void semicolonsMaySeparateTheFields() {
    assertThat(PartnerCsv.read("code;name;address\r\nA;First, and only;\"1 Quay; Port\"\r\n"))
        .containsExactly(
            new PartnerCsv.Line(
                2, Map.of("code", "A", "name", "First, and only", "address", "1 Quay; Port")));
  }

  @Test
  void aPasswordKeepsItsBlanks() {
    assertThat(
            PartnerCsv.read(
                "code,name,authentication.secret,authentication.password\r\n"
                    + "A,First,\" sixteen letters \",\" sixteen letters \"\r\nB,Second,\" \",\" \"\r\n"))
        .extracting(PartnerCsv.Line::values)
        .containsExactly(
            Map.of(
                "code",
                "A",
                "name",
                "First",
                "authentication.secret",
                "sixteen letters",
                "authentication.password",
                " sixteen letters "),
            Map.of("code", "B", "name", "Second"));
  }

  @Test
  void theTemplateHasKnownColumns() throws IOException {
    assertThat(PartnerCsv.read(Files.readString(Path.of("src/main/webapp/partners-template.csv"))))
        .isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsRefusedAsAWhole() {
    refused("code,name\r\n\"A", ConsoleReason.NOT_CSV);
    refused("code,name,name\r\n", ConsoleReason.NOT_CSV);
    refused("code,name\r\nA\r\n", ConsoleReason.FIELDS_MISSING);
    refused("code,name,color\r\n", ConsoleReason.UNKNOWN_COLUMN);
    refused("code,name,steps\r\n", ConsoleReason.UNKNOWN_COLUMN);
    refused("code,product\r\n", ConsoleReason.COLUMN_MISSING);
    refused("", ConsoleReason.COLUMN_MISSING);
    refused("code,name\r\n" + "A,B\r\n".repeat(501), ConsoleReason.TOO_MANY_LINES);
  }

  private static void refused(String text, ConsoleReason reason) {
    assertThatThrownBy(() -> PartnerCsv.read(text))
        .as(text)
        .isInstanceOfSatisfying(
            WorkflowException.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
