package org.interlend.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.operator.OperatorSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the pages of the console and the methods of the API accept as files, and what the server and
 * the documented proxies let through to them.
 */
class UploadsTest {

  private static final int MEGABYTE = 1024 * 1024;
  private static final Path WEBAPP = Path.of("../web/src/main/webapp");
  private static final Path DOCS = Path.of("../docs");
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String LIMIT = "org.interlend.api.common.MaxBodySize";

  private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"([^\"#]+)\"");
  private static final Pattern FILE = Pattern.compile("<h:inputFile\\b[^>]*>");
  private static final Pattern MOST = Pattern.compile("pt:data-most=\"([^\"]+)\"");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(: \\[0-9]\\{1,18})?}");
  private static final Pattern PROXIED =
      Pattern.compile("location ~ (\\S+) \\{\\s+client_max_body_size (\\d+)m;");
  private static final Pattern PROXIED_OTHERS =
      Pattern.compile("(?m)^  client_max_body_size (\\d+)m;");

  private static final List<Upload> METHODS = methods();

  /** A path that takes files of so many megabytes. */
  record Upload(String path, int megabytes) {

    BodyRule rule() {
      var exchange = new HttpServerExchange(null);
      exchange.setRelativePath(path);
      exchange
          .getRequestHeaders()
          .put(Headers.CONTENT_TYPE, "multipart/form-data; boundary=b")
          .put(Headers.CONTENT_LENGTH, MEGABYTE);
      return BodyRule.of(exchange);
    }
  }

  @ParameterizedTest
  @MethodSource
  void theServerReadsWhatAMethodOfTheApiAccepts(Upload method) {
    assertThat(method.rule()).isIn(BodyRule.UPLOAD, BodyRule.API_WITH_PICTURE);
    assertThat(method.rule().bytes()).isGreaterThanOrEqualTo(bytes(method));
  }

  static Stream<Upload> theServerReadsWhatAMethodOfTheApiAccepts() {
    return METHODS.stream();
  }

  private static List<Upload> methods() {
    return new ClassFileImporter()
        .importPath(Path.of("../ws/target/classes/org/interlend/api")).stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(LIMIT))
            .map(
                method ->
                    new Upload(
                        path(method),
                        (int) method.getAnnotationOfType(LIMIT).get("megabytes").orElseThrow()))
            .toList();
  }

  private static String path(JavaMethod method) {
    var path =
        Stream.<HasAnnotations<?>>of(method.getOwner(), method)
            .flatMap(where -> where.tryGetAnnotationOfType(PATH).stream())
            .map(at -> at.get("value").orElseThrow().toString())
            .collect(Collectors.joining("/", "/api/", ""));
    return VARIABLE.matcher(path).replaceAll("7");
  }

  /** A form has other fields besides the file. */
  @ParameterizedTest
  @MethodSource
  void theServerReadsWhatAPageOffersToUpload(Upload page) {
    assertThat(page.rule().bytes()).isGreaterThan(bytes(page));
  }

  static Stream<Upload> theServerReadsWhatAPageOffersToUpload() {
    return pages()
        .filter(page -> fields(page).findAny().isPresent())
        .map(page -> new Upload("/console/" + WEBAPP.relativize(page), most(page)));
  }

  @Test
  void everyFileFieldIsOnAPageAndSaysHowLargeAFileMayBe() {
    assertThat(views().flatMap(view -> matches(FILE, text(view))))
        .isNotEmpty()
        .allSatisfy(
            field -> assertThat(field.group()).contains("pt:data-most=", "pt:data-too-large="));
    assertThat(pages().flatMap(UploadsTest::fields).distinct())
        .containsExactlyInAnyOrderElementsOf(
            views()
                .flatMap(view -> matches(FILE, text(view)))
                .map(MatchResult::group)
                .distinct()
                .toList());
    assertThat(views().map(UploadsTest::text)).noneMatch(view -> view.contains("<p:fileUpload"));
  }

  /** The proxy asks Interlend, which knows how to refuse. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nginx.conf",
        "operations/nginx-two-servers.conf",
        "operations/container/nginx.conf"
      })
  void theDocumentedProxiesPassUploadsOn(String file) {
    var proxy = text(DOCS.resolve(file));
    var others =
        matches(PROXIED_OTHERS, proxy).map(most -> most.group(1)).findFirst().orElseThrow();
    assertThat(
            Stream.concat(
                theServerReadsWhatAMethodOfTheApiAccepts(),
                theServerReadsWhatAPageOffersToUpload()))
        .allSatisfy(
            upload ->
                assertThat(
                        matches(PROXIED, proxy)
                            .filter(each -> upload.path().matches(each.group(1)))
                            .map(each -> each.group(2))
                            .findFirst()
                            .orElse(others))
                    .satisfies(
                        most ->
                            assertThat(Long.parseLong(most) * MEGABYTE)
                                .isGreaterThan(upload.rule().bytes())));
  }

  private static long bytes(Upload upload) {
    return (long) upload.megabytes() * MEGABYTE;
  }

  private static int most(Path page) {
    return fields(page)
        .flatMap(field -> matches(MOST, field))
        .map(most -> most.group(1))
        .map(most -> most.endsWith("fileMegabytes()}") ? largestFile() : most)
        .map(Integer::valueOf)
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  /** The end of "a whole number from 1 to 60". */
  private static String largestFile() {
    return OperatorSetting.FILE_MEGABYTES.allowed().replaceFirst(".* ", "");
  }

  /** The file fields of a page and of the parts that it includes. */
  private static Stream<String> fields(Path view) {
    var text = text(view);
    return Stream.concat(
        matches(FILE, text).map(MatchResult::group),
        matches(INCLUDED, text)
            .flatMap(part -> fields(WEBAPP.resolve(part.group(1).substring(1)))));
  }

  private static Stream<Path> pages() {
    return views().filter(view -> !view.startsWith(WEBAPP.resolve("WEB-INF")));
  }

  private static Stream<Path> views() {
    try (var files = Files.walk(WEBAPP)) {
      List<Path> views = files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
      return views.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
