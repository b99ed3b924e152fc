package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** Scripts see which letters were not sent, send them again or mark them as handled. */
@OnOneDatabase
class LetterCallsIT {

  private final ApiClient desk;
  private final ApiClient viewer;
  private final Records records;
  private final String address = fresh("letter").toLowerCase() + "@example.org";

  LetterCallsIT(InterlendServer server) {
    desk = new ApiClient(server, "desk", "interlend");
    viewer = new ApiClient(server, "viewer", "interlend");
    records = new Records(server);
  }

  @Test
  void aLetterThatFailedIsMarkedAsHandledOnce() {
    var path = failed();
    assertThat(viewer.put(path + "/handled", "").status()).isEqualTo(403);
    assertThat(viewer.get(path).json().path("status").asText()).isEqualTo("FAILED");
    assertThat(viewer.get("letters?text=" + address).json().path("total").asInt())
        .as("who may not read patrons does not search by their addresses")
        .isZero();

    var handled = desk.put(path + "/handled", "");

    assertThat(handled.status()).as(handled.toString()).isEqualTo(200);
    assertThat(handled.json().path("status").asText()).isEqualTo("HANDLED");
    assertThat(desk.put(path + "/handled", "").json()).isEqualTo(handled.json());
    assertThat(desk.post(path + "/attempts", "").status()).isEqualTo(409);
    assertThat(desk.get("letters/999999999999").status()).isEqualTo(404);
  }

  @Test
  void aLetterIsFoundByWordsOfThePatronsNameWithoutAccents() {
    long letter = Long.parseLong(failed().substring("letters/".length()));

    assertThat(found(desk, "ostergard%20mae")).contains(letter);
    assertThat(found(desk, "maelle")).contains(letter);
    assertThat(found(desk, "ostergard%20xyz")).doesNotContain(letter);
    assertThat(found(viewer, "ostergard")).isEmpty();
  }

  private static List<Long> found(ApiClient reader, String typed) {
    return reader
        .get("letters?status=FAILED&rows=100&text=" + typed)
        .json()
        .path("rows")
        .findValues("id")
        .stream()
        .map(JsonNode::asLong)
        .toList();
  }

  @Test
  void aLetterThatFailedIsSentAgain() {
    var path = failed();
    assertThat(viewer.post(path + "/attempts", "").status()).isEqualTo(403);

    var again = desk.post(path + "/attempts", "");

    assertThat(again.status()).as(again.toString()).isEqualTo(200);
    assertThat(again.json().path("status").asText()).isIn("WAITING", "SENT");
    assertThat(
            records.count(
                "select count(*) from audit_entry where subject_kind = 'LETTER' and subject_name = ? and action = 'SENT_AGAIN'",
                path.substring("letters/".length())))
        .isEqualTo(1);
  }

  /** The address of a letter whose attempts are used up. */
  private String failed() {
    records.execute(
        """
        insert into letter (id, patron_id, kind, language, recipient, subject, body, status,
          created_at, next_attempt_at, attempts, problem, version)
        select nextval('letter_seq'), p.id, 'READY_FOR_PICKUP', 'EN', '%s', 'A subject', 'A text',
          'FAILED', current_timestamp, current_timestamp, 3, null, 1
        from patron p where p.primary_id = 'u88120'"""
            .formatted(address));
    var found = desk.get("letters?status=FAILED&text=" + address).json();
    assertThat(found.path("total").asInt()).isEqualTo(1);
    return "letters/" + found.at("/rows/0/id").asLong();
  }
}
