package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pages that all tests of the pages open are those that there are. */
class PagesTest {

  private static final Path PAGES = Path.of("../web/src/main/webapp");

  /** The tags of fields that are read with their form. */
  private static final String FIELD =
      "[ph]:(input|select|password|autoComplete|datePicker|text).*|i:(cited|setting|field|pick|tick)";

  private static final String PRIMEFACES = "http://primefaces.org/ui";

  /** They need a visitor or a record that the tests of these pages make. */
  private static final Set<String> OPENED_BY_THEIR_OWN_TESTS =
      Set.of(
          "choose-password.xhtml",
          "my/catalog.xhtml",
          "my/request.xhtml",
          "patron-load.xhtml",
          "renewal-answer.xhtml",
          "slip.xhtml");

  @Test
  void everyPageIsOpened() throws IOException {
    Set<String> opened =
        Pages.all().stream()
            .map(page -> page.replaceFirst("\\?.*", ""))
            .collect(Collectors.toSet());
    assertThat(opened).doesNotContainAnyElementsOf(OPENED_BY_THEIR_OWN_TESTS);
    opened.addAll(OPENED_BY_THEIR_OWN_TESTS);

    try (var files = Files.walk(PAGES)) {
      assertThat(files.map(file -> PAGES.relativize(file).toString().replace('\\', '/')))
          .filteredOn(page -> page.endsWith(".xhtml") && !page.startsWith("WEB-INF/"))
          .containsExactlyInAnyOrderElementsOf(opened);
    }
  }

  /** Their scripts are 850 kB, which a telephone would load and run for nothing. */
  @ParameterizedTest
  @MethodSource("filesOfPatrons")
  void pagesOfPatronsAndTheSignInNeedNoComponentOfPrimeFaces(Path page) throws Exception {
    assertThat(page).content().doesNotContain(PRIMEFACES);
    assertThat(elements(root(page)).map(Element::getTagName))
        .filteredOn(tag -> tag.startsWith("i:"))
        .allSatisfy(
            tag ->
                assertThat(PAGES.resolve("WEB-INF/tags/" + tag.substring(2) + ".xhtml"))
                    .content()
                    .doesNotContain(PRIMEFACES));
  }

  static Stream<Path> filesOfPatrons() throws IOException {
    return files()
        .filter(
            page ->
                PAGES.relativize(page).startsWith("my")
                    || page.getFileName()
                        .toString()
                        .matches("(my|plain|sign-in)[-.].*|patron-frame.xhtml"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theButtonThatEnterPressesIsInThePartThatNamesIt(Path page) throws Exception {
    elements(root(page))
        .filter(part -> !button(part).isEmpty() && !button(part).equals("none"))
        .filter(part -> elements(part).noneMatch(PagesTest::areActions))
        .forEach(
            part ->
                assertThat(elements(part).map(element -> element.getAttribute("id")))
                    .contains(button(part)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFormForPatronsWithAFieldHasOneButtonBecauseNoScriptChoosesOne(Path page) throws Exception {
    if (PAGES.relativize(page).toString().matches("my/.*|WEB-INF/parts/my-.*")) {
      elements(root(page))
          .filter(form -> form.getTagName().matches("(h:)?form"))
          .filter(form -> elements(form).anyMatch(PagesTest::isField))
          .forEach(form -> assertThat(elements(form).filter(PagesTest::isButton)).hasSize(1));
    }
  }

  /** Which form was sent is known of the last row only: the fields of the others are not read. */
  @ParameterizedTest
  @MethodSource("files")
  void aFormInARepetitionHasNoFieldButTheRepetitionIsInTheForm(Path page) throws Exception {
    elements(root(page))
        .filter(repetition -> repetition.getTagName().equals("ui:repeat"))
        .flatMap(PagesTest::elements)
        .filter(form -> form.getTagName().equals("h:form"))
        .forEach(
            form ->
                assertThat(elements(form).map(Element::getTagName))
                    .noneMatch(tag -> tag.matches(FIELD)));
  }

  private static Stream<Path> files() throws IOException {
    return Files.walk(PAGES).filter(file -> file.toString().endsWith(".xhtml"));
  }

  private static Element root(Path page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(page.toFile())
        .getDocumentElement();
  }

  private static Stream<Element> elements(Element within) {
    NodeList elements = within.getElementsByTagName("*");
    return IntStream.range(0, elements.getLength()).mapToObj(i -> (Element) elements.item(i));
  }

  private static String button(Element part) {
    return part.getAttribute("data-enter") + part.getAttribute("pt:data-enter");
  }

  /** The buttons of a request's actions, of which the page does not have the ids. */
  private static boolean areActions(Element element) {
    return element.getTagName().equals("i:actions");
  }

  private static boolean isField(Element element) {
    return element.getTagName().matches("p:inputText|p:password|h:selectBooleanCheckbox|i:cited")
        || element.getTagName().equals("input") && !element.getAttribute("type").equals("hidden");
  }

  private static boolean isButton(Element element) {
    return element.getTagName().matches("[ph]:commandButton")
        || element.getTagName().equals("button") && element.getAttribute("type").equals("submit");
  }
}
