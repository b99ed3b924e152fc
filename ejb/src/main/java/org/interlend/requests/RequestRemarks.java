package org.interlend.requests;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.MessageRemarks;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.requests.broker.RemoteLibraryDirectory;
import org.interlend.requests.note.StaffNote;

/**
 * Keeps with the requests of one side what messages and staff say of the library behind the broker,
 * their notes, and who of the staff takes care of a request. Nothing of it moves a request.
 *
 * @param <R> the requests of the side
 */
public abstract class RequestRemarks<R extends ResourceSharingRequest<?>> {

  private static final int ADDRESS = 1000;

  @Inject private EntityManager em;
  @Inject private RemoteLibraryDirectory directory;
  @Inject private Assignees assignees;
  @Inject private Clock clock;

  protected abstract RequestLookup<R, ?> requests();

  protected abstract void reindex(R request);

  /** Keeps what a message says. The same again changes nothing. */
  public void keep(R request, MessageRemarks remarks) {
    boolean another = request.remote().isAnother(remarks.library());
    BrokerData known = request.broker();
    BrokerData said =
        BrokerData.NONE.notes(known.notes().with(remarks.notes())).values(remarks.values());
    if (!another && known.updated(said).equals(known)) {
      return;
    }
    requests().forceVersion(request);
    request.keep(said);
    if (another) {
      request.libraryNamed(remarks.library(), clock.instant());
      em.flush(); // the message may have indexed the request already: no term is made twice
      reindex(request);
    }
  }

  /** The broker does not know the request any more. Staff are told once, unless it has ended. */
  public void unknownToBroker(R request) {
    HistoryEvent unknown =
        request.eventOfBroker(clock.instant(), HistoryEventKind.UNKNOWN_TO_BROKER);
    if (!request.status().isFinal() && !request.past().isKnown(unknown)) {
      request.note(unknown);
      request.warnStaff(RequestWarning.of(RequestWarningKind.UNKNOWN_TO_BROKER, unknown.at()));
    }
  }

  /**
   * Staff say which library is behind the broker. It stays, whatever messages name later.
   *
   * @param code code, ISIL or another alias of a library of the directory, or of one that is not
   *     there; may be null
   * @param name may be null if there is a code
   * @param address its postal address, line by line; may be null
   * @throws WorkflowException UNKNOWN_REQUEST; MISSING_DATA without code and name; INVALID_DATA
   */
  public void setLibrary(long id, String code, String name, String address, Actor by) {
    RemoteLibrary library = directory.named(code, name, address);
    if (library.label() == null) {
      throw new WorkflowException(RequestReason.LIBRARY_WITHOUT_NAME).at("name");
    }
    if (address != null && address.strip().length() > ADDRESS) {
      throw new WorkflowException(RequestReason.ADDRESS_TOO_LONG, null, ADDRESS);
    }
    R request = requests().getForChange(id);
    request.setByHand(library, event(HistoryEventKind.LIBRARY_SET_BY_HAND, by));
    reindex(request);
  }

  /**
   * Staff withdraw what they have said of the library; the next message that names one counts.
   *
   * @throws WorkflowException UNKNOWN_REQUEST
   */
  public void withdrawLibrary(long id, Actor by) {
    R request = requests().getForChange(id);
    if (request.remote().isByHand()) {
      request.setByHand(null, event(HistoryEventKind.LIBRARY_BY_HAND_WITHDRAWN, by));
      reindex(request);
    }
  }

  /**
   * Staff write a note, which neither the broker nor the patron sees.
   *
   * @throws WorkflowException UNKNOWN_REQUEST; MISSING_DATA for an empty note; INVALID_DATA for one
   *     that is too long, or one too many
   */
  public StaffNote write(long id, String text, Actor by) {
    return requests().getForChange(id).write(text, clock.instant(), by);
  }

  /**
   * Staff remove a note.
   *
   * @return the note, or empty if there is none with that number
   * @throws WorkflowException UNKNOWN_REQUEST
   */
  public Optional<StaffNote> remove(long id, long note, Actor by) {
    R request = requests().getForChange(id);
    Optional<StaffNote> known = request.staffNotes().find(note);
    known.ifPresent(found -> request.remove(found, event(HistoryEventKind.NOTE_REMOVED, by)));
    return known;
  }

  /**
   * Staff assign the request to one of them, who takes care of it. The same again changes nothing.
   *
   * @param account null for no one in particular
   * @throws WorkflowException UNKNOWN_REQUEST; INVALID_DATA for an account that is unknown,
   *     inactive or does not work on requests
   */
  public void assign(long id, String account, Actor by) {
    if (account != null && !assignees.has(account)) {
      throw new WorkflowException(RequestReason.UNKNOWN_ASSIGNEE, account);
    }
    requests().getForChange(id).assign(account, clock.instant(), by);
  }

  private HistoryEvent event(HistoryEventKind kind, Actor by) {
    return HistoryEvent.of(clock.instant(), kind, by);
  }
}
