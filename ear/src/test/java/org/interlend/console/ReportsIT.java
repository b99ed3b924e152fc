package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Staff look at the figures of the year. */
@OnOneDatabase
@NeedsBrowser
class ReportsIT {

  private static final Browser browser = Browser.shared();

  private final Console console;

  ReportsIT(InterlendServer server) {
    console = new Console(server, browser).signIn("viewer");
  }

  @Test
  void aReportIsOfTheRequestsThatAreSelectedAndCallsGroupsByTheirNames() {
    console.go("reports.xhtml?by=FORMAT");
    browser.see(By.cssSelector("section[aria-labelledby=s-groups] tbody tr"));
    assertThat(groups()).contains("Physical");

    console.choose("format", "DIGITAL");
    console.choose("partner", "BRIGHTWATER");
    console.choose("by", "PARTNER");
    browser.leave(() -> browser.click(By.cssSelector("form.filters button[type=submit]")));
    assertThat(groups()).isSubsetOf(List.of("Brightwater Resource Sharing"));
    assertThat(new Select(console.see("format")).getFirstSelectedOption().getText())
        .isEqualTo("Digital");
    assertThat(browser.see(By.cssSelector(".page-actions a")).getDomAttribute("href"))
        .contains("by=PARTNER", "partner=BRIGHTWATER", "format=DIGITAL");
    console.picture("report-selected");
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    console.go("reports.xhtml?from=2026-03-01&to=2026-02-01");
    console.seeText("before it begins on");
    assertThat(console.text()).doesNotContain("No request was made in this period");
    assertThat(console.value("to")).isEqualTo("2026-02-01");
  }

  @Test
  void eachColumnOfAReportInGermanIsOnThePaper() throws IOException {
    browser.setLanguages("de");
    try {
      console.go("reports.xhtml");
      browser.see(By.cssSelector("section[aria-labelledby=s-groups] tbody tr"));
      var printed =
          browser
              .driver()
              .executeCdpCommand(
                  "Page.printToPDF",
                  Map.of("preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69));
      try (var pdf = Loader.loadPDF(Base64.getDecoder().decode((String) printed.get("data")))) {
        // Chrome leaves letters out that would be beyond the edge.
        assertThat(new PDFTextStripper().getText(pdf))
            .containsPattern("Rückforderungen\\s+Überfällig\\s+Kosten");
      }
    } finally {
      browser.setLanguages("en");
    }
  }

  private static List<String> groups() {
    return browser
        .driver()
        .findElements(By.cssSelector("section[aria-labelledby=s-groups] tbody th"))
        .stream()
        .map(WebElement::getText)
        .toList();
  }
}
