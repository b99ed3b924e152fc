package org.interlend.console.institution;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditEntry;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.FormVersion;
import org.interlend.console.Permission;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.persistence.TransactionTemplate;

/** The form of a library with its locations and desks. */
@Named
@ViewScoped
public class LibraryForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Map<Subject, String> FIELDS =
      Map.of(Subject.LOCATION, "library:locations", Subject.DESK, "library:desks");

  @Inject private ConsoleTexts texts;
  @Inject private Institutions institutions;
  @Inject private FormVersion formVersion;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private LibraryFields fields = new LibraryFields();

  @PostConstruct
  void read() {
    currentUser.enter(Permission.CONFIGURE);
    String code = Address.text("code");
    try {
      if (code != null) {
        transaction.required(() -> fill(institutions.library(code)));
      }
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown);
    }
  }

  private void fill(Library library) {
    formVersion.read(library.version());
    fields = LibraryFields.of(library);
  }

  public void save() {
    boolean saved =
        formVersion.save(
            Permission.CONFIGURE,
            subject(),
            () -> institutions.findLibrary(fields.code()).map(Library::version),
            () -> institutions.save(fields.input(institutions.findLibrary(fields.code()))),
            FIELDS);
    if (saved) {
      actionRunner.leave(texts.configuration("library.saved"), "libraries.xhtml");
    }
  }

  /** Deletes the library, unless something needs it. */
  public void remove() {
    boolean removed =
        formVersion.change(
            Permission.CONFIGURE,
            AuditAction.REMOVED,
            subject(),
            () -> institutions.findLibrary(fields.code()).map(Library::version),
            () -> institutions.remove(fields.code()),
            Map.of());
    if (removed) {
      actionRunner.leave(texts.configuration("library.removed", fields.code()), "libraries.xhtml");
    }
  }

  /** Adds a location to the form. */
  public void addLocation() {
    fields.locations().add(new PlaceFields());
  }

  /** Takes a location out of the form; the place is removed when the form is saved. */
  public void removeLocation(PlaceFields location) {
    fields.locations().remove(location);
  }

  /** Adds a desk to the form. */
  public void addDesk() {
    fields.desks().add(new PlaceFields());
  }

  /** Takes a desk out of the form; the desk is removed when the form is saved. */
  public void removeDesk(PlaceFields desk) {
    fields.desks().remove(desk);
  }

  private AuditSubject subject() {
    return new AuditSubject(AuditSubject.Kind.LIBRARY, fields.code());
  }

  /** Changes of the library, latest first. */
  public List<AuditEntry> changes() {
    return formVersion.changes(subject());
  }

  public FormVersion formVersion() {
    return formVersion;
  }

  public LibraryFields getFields() {
    return fields;
  }
}
