package org.interlend.patrons.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportableRecord;
import org.interlend.importing.RecordResult;
import org.interlend.importing.RecordResult.Outcome;
import org.interlend.importing.RecordWriter;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronFieldChange;
import org.interlend.patrons.PatronInput;
import org.interlend.patrons.PatronReason;
import org.interlend.patrons.PatronSaveBatch;
import org.interlend.patrons.Patrons;
import org.interlend.text.Fact;

/**
 * Saves the patrons of a file, or says what saving would change. A patron who is the same in the
 * file is not touched, and a block that staff have set stays.
 */
@ApplicationScoped
@Transactional
public class PatronWriter implements RecordWriter {

  @Inject private Patrons patrons;
  @Inject private PatronAuditor auditor;

  @Override
  public ImportKind kind() {
    return ImportKind.PATRONS;
  }

  @Override
  public Fact refusedByDatabase(String why) {
    return PatronFault.DATABASE_REFUSED.with(why);
  }

  /**
   * @param read records of the type {@link PatronRecord}
   */
  @Override
  public List<RecordResult> write(List<ImportableRecord> read, Run run) {
    List<PatronInput> inputs = read.stream().map(each -> ((PatronRecord) each).input()).toList();
    PatronSaveBatch batch = patrons.batch(inputs);
    List<RecordResult> results = inputs.stream().map(input -> write(input, batch, run)).toList();
    patrons.finish(batch);
    return results;
  }

  private RecordResult write(PatronInput input, PatronSaveBatch batch, Run run) {
    Optional<WorkflowException> refusal = batch.refusal(input);
    if (refusal.isPresent()) {
      return RecordResult.refused(fault(refusal.get()));
    }
    Optional<Patron> known = batch.find(input);
    List<PatronFieldChange> changes =
        known.map(patron -> patrons.changes(patron, input)).orElse(List.of());
    if (known.isPresent() && changes.isEmpty()) {
      return RecordResult.saved(Outcome.UNCHANGED, 0, List.of());
    }
    List<Fact> told = run.dry() ? told(known, changes, input) : List.of();
    if (!run.dry()) {
      Runnable recording = auditor.begin(input.numbers().primaryId(), known.orElse(null), run.by());
      patrons.save(input, batch);
      recording.run();
    }
    return new RecordResult(known.isPresent() ? Outcome.UPDATED : Outcome.NEW, 0, List.of(), told);
  }

  private static Fact fault(WorkflowException refused) {
    PatronFault fault =
        refused.reason() == PatronReason.BARCODE_OF_ANOTHER_PATRON
            ? PatronFault.BARCODE_OF_ANOTHER_PATRON
            : PatronFault.EXTERNAL_ID_OF_ANOTHER_PATRON;
    return new Fact(fault.name(), refused.fact().values());
  }

  private static List<Fact> told(
      Optional<Patron> known, List<PatronFieldChange> changes, PatronInput input) {
    if (known.isEmpty()) {
      String name =
          input.firstName() == null ? input.lastName() : input.firstName() + " " + input.lastName();
      return List.of(Fact.of(PatronDryRunFact.NEW_PATRON, name));
    }
    List<Fact> told = new ArrayList<>();
    changes.stream().map(PatronDryRunFact::of).forEach(told::add);
    known
        .flatMap(patron -> patron.block(BlockKind.MANUAL))
        .ifPresent(
            block -> told.add(Fact.of(PatronDryRunFact.BLOCK_OF_STAFF_STAYS, block.reason())));
    return told;
  }
}
