package org.interlend.api.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.borrowing.link.Genre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatronRequestInputJsonTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "'article', ARTICLE",
        "'Issue', JOURNAL",
        "' article ', ARTICLE",
        "'preprint', ARTICLE",
        "'unknown', BOOK",
        "'', BOOK",
        "' ', BOOK",
        "null, BOOK"
      })
  void theGenreIsOneOfOpenUrl(String value, Genre genre) throws JsonProcessingException {
    assertThat(request(value).work().genre()).isEqualTo(genre);
  }

  @Test
  void anotherWordIsNotTakenForABook() throws JsonProcessingException {
    PatronRequestInputJson request = request("'artikel'");
    assertThatThrownBy(request::work)
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("genre: must be one of book, bookitem, article");
  }

  @Test
  void theDocumentListsTheWordsThatAreTaken() throws NoSuchFieldException {
    String[] listed =
        PatronRequestInputJson.class
            .getDeclaredField("genre")
            .getAnnotation(Schema.class)
            .enumeration();
    assertThat(listed)
        .contains(Arrays.stream(Genre.values()).map(Genre::word).toArray(String[]::new))
        .allMatch(word -> word.equals("unknown") || Genre.of(word).isPresent());
  }

  private static PatronRequestInputJson request(String genre) throws JsonProcessingException {
    return ObjectMapperProvider.MAPPER.readValue(
        "{\"patron\": \"P1\", \"partner\": \"B\", \"title\": \"T\", \"genre\": %s}"
            .formatted(genre.replace('\'', '"')),
        PatronRequestInputJson.class);
  }
}
