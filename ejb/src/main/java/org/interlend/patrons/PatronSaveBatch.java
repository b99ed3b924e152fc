package org.interlend.patrons;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.WorkflowException;

/**
 * Patrons to save together, with what is known of them: two queries read it, however many they are.
 * It belongs to the transaction in which {@link Patrons#batch} made it.
 */
public final class PatronSaveBatch {

  /** A number that one patron only may have. */
  private record Key(IdentifierType type, String value) {}

  private final Map<String, Patron> known = new HashMap<>();
  private final Map<Key, Patron> owners = new HashMap<>();
  private final List<Object> events = new ArrayList<>();

  private PatronSaveBatch() {}

  static PatronSaveBatch of(EntityManager em, List<PatronInput> inputs) {
    PatronSaveBatch batch = new PatronSaveBatch();
    if (inputs.isEmpty()) {
      return batch;
    }
    em.createQuery(
            """
            select distinct p from Patron p
            left join fetch p.identifiers left join fetch p.blocks where p.primaryId in :ids
            """,
            Patron.class)
        .setParameter("ids", inputs.stream().map(input -> input.numbers().primaryId()).toList())
        .getResultStream()
        .forEach(patron -> batch.known.put(patron.primaryId(), patron));
    Set<String> values = new HashSet<>();
    inputs.forEach(input -> keys(input).map(Key::value).forEach(values::add));
    if (!values.isEmpty()) {
      em.createQuery(
              "select i from PatronIdentifier i join fetch i.patron where i.value in :values",
              PatronIdentifier.class)
          .setParameter("values", values)
          .getResultStream()
          .forEach(
              number -> batch.owners.put(new Key(number.type(), number.value()), number.patron()));
    }
    return batch;
  }

  private static Stream<Key> keys(PatronInput input) {
    return Stream.concat(
        input.numbers().barcodes().stream().map(value -> new Key(IdentifierType.BARCODE, value)),
        input.numbers().externalIds().stream()
            .map(value -> new Key(IdentifierType.EXTERNAL_ID, value)));
  }

  /** The patron of the record, if there is one. */
  public Optional<Patron> find(PatronInput input) {
    return Optional.ofNullable(known.get(input.numbers().primaryId()));
  }

  /** Why the record cannot be saved: a number of it is another patron's. */
  public Optional<WorkflowException> refusal(PatronInput input) {
    Patron own = find(input).orElse(null);
    return keys(input)
        .filter(key -> owners.containsKey(key) && owners.get(key) != own)
        .filter(key -> owners.get(key).answersTo(key.value(), key.type()))
        .findFirst()
        .map(
            key ->
                key.type() == IdentifierType.BARCODE
                    ? refused(key, PatronReason.BARCODE_OF_ANOTHER_PATRON, "barcodes")
                    : refused(key, PatronReason.EXTERNAL_ID_OF_ANOTHER_PATRON, "externalIds"));
  }

  private WorkflowException refused(Key key, PatronReason why, String setting) {
    return new WorkflowException(why, key.value(), owners.get(key).primaryId()).at(setting);
  }

  void saved(Patron patron) {
    known.put(patron.primaryId(), patron);
  }

  /** Remembers an event for the end of the batch, when its rows are written. */
  void later(Object event) {
    events.add(event);
  }

  List<Object> events() {
    return events;
  }
}
