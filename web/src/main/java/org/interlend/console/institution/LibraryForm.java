package org.interlend.console.institution;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.security.Permission;

/** The form of a library with its locations and desks. */
@Named
@ViewScoped
public class LibraryForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private Institutions institutions;
  @Inject private CurrentUser currentUser;

  private LibraryFields fields = new LibraryFields();

  @PostConstruct
  void read() {
    currentUser.enter(Permission.CONFIGURE);
    String code = PageAddress.text("code");
    if (code != null) {
      actionRunner.open(() -> fill(institutions.library(code)));
    }
  }

  private void fill(Library library) {
    formVersion.read(library.version());
    fields = LibraryFields.of(library);
  }

  public void save() {
    save(
        Permission.CONFIGURE,
        this::version,
        () -> institutions.save(fields.input(institutions.findLibrary(fields.code()))),
        ActionRunner.in("library"),
        texts.configuration("library.saved"),
        "libraries.xhtml");
  }

  /** Deletes the library, unless something needs it. */
  public void remove() {
    remove(
        Permission.CONFIGURE,
        this::version,
        () -> institutions.remove(fields.code()),
        texts.configuration("library.removed", fields.code()),
        "libraries.xhtml");
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

  private Optional<Long> version() {
    return institutions.findLibrary(fields.code()).map(Library::version);
  }

  @Override
  protected AuditSubject subject() {
    return new AuditSubject(AuditSubject.Kind.LIBRARY, fields.code());
  }

  public LibraryFields getFields() {
    return fields;
  }
}
