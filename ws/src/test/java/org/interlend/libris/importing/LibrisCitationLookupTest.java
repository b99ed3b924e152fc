package org.interlend.libris.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.catalog.Citation;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.client.LibrisTitleClient;
import org.interlend.libris.reading.LibrisException;
import org.interlend.libris.reading.LibrisReader;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.partners.libris.LibrisSettings;
import org.junit.jupiter.api.Test;

/** The records of new titles are read one by one. */
class LibrisCitationLookupTest {

  private final List<String> calls = new ArrayList<>();

  private final LibrisCitationLookup titles =
      new LibrisCitationLookup(
          new LibrisTitleClient() {
            @Override
            public Optional<Citation> find(String sru, String number) {
              calls.add(number);
              return Optional.empty();
            }
          });

  @Test
  void theRunTakesAStepBeforeEachCall() throws Exception {
    titles.read(librisPartner(), requests(3), new ImportTally(false), () -> calls.add("step"));
    assertThat(calls).containsExactly("step", "101", "step", "102", "step", "103");
  }

  @Test
  void noRecordIsReadAfterTheRunHasToEnd() throws Exception {
    titles.read(librisPartner(), requests(5), new ImportTally(false), () -> calls.size() < 2);
    assertThat(calls).containsExactly("101", "102");
  }

  private static List<LibrisRequest> requests(int count) throws LibrisException {
    String all =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                n ->
                    "{\"lf_number\": \"Abc-%1$d\", \"requesting_library\": \"Abc\", \"bib_id\": 10%1$d}"
                        .formatted(n))
            .collect(Collectors.joining(","));
    return LibrisReader.requests("{\"ill_requests\": [%s]}".formatted(all).getBytes(UTF_8))
        .requests();
  }

  private static LibrisPartner librisPartner() throws JsonProcessingException {
    LibrisSettings settings =
        ObjectMapperProvider.MAPPER.readValue(
            """
            {"sruUrl": "https://sru.example.org/",
             "sigels": [{"sigel": "Abc", "library": "MAIN"}]}""",
            LibrisSettings.class);
    return new LibrisPartner("LIBRIS", settings, Optional.empty());
  }
}
