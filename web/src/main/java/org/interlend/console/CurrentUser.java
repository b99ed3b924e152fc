package org.interlend.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.staff.StaffAccount;
import org.interlend.staff.StaffAccounts;

/** The member of staff who is signed in. */
@Named
@RequestScoped
public class CurrentUser {

  @Inject private HttpServletRequest request;
  @Inject private StaffAccounts staff;
  @Inject private ConsoleTexts texts;

  private StaffAccount signedInStaff;

  /** The name of the account, which history and audit record. */
  public String username() {
    return request.getUserPrincipal().getName();
  }

  /** The member of staff as the one that does a step. */
  public Actor actor() {
    return Actor.staff(username());
  }

  public String displayName() {
    return signedInStaff().displayName();
  }

  /** Where the person works and in which language; read once in a request, as the roles are. */
  StaffAccount signedInStaff() {
    if (signedInStaff == null) {
      signedInStaff = staff.get(username());
    }
    return signedInStaff;
  }

  /** Reads name, libraries and language again, after the person has changed them. */
  public void refresh() {
    signedInStaff = null;
  }

  public boolean may(Permission permission) {
    return permission.isGranted(request::isUserInRole);
  }

  /**
   * Whether work that needs the permission belongs to the user's worklist: a user who may do no
   * work at all, such as a viewer, sees all of it.
   */
  public boolean worksOn(Permission permission) {
    return may(permission)
        || Stream.of(
                Permission.LEND, Permission.RECEIVE, Permission.SUPPLY, Permission.HANDLE_MESSAGES)
            .noneMatch(this::may);
  }

  /** What the member of staff may see of patrons. */
  public PatronDataVisibility sees() {
    return PatronDataVisibility.of(this::may);
  }

  /**
   * @throws MissingPermissionException when no role allows it
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new MissingPermissionException(permission);
    }
  }

  /** Shows the "not allowed" page when no role allows this page. */
  public void enter(Permission permission) {
    if (!may(permission)) {
      PageAddress.forbidden(refusal(permission));
    }
  }

  /** Why a user without the permission is refused, and which roles have it. */
  public String refusal(Permission permission) {
    String or = " " + texts.shell("permission.or") + " ";
    return texts.shell(
        "permission.refused",
        texts.shell("permission." + permission.name()),
        permission.roles().stream()
            .map(role -> texts.inSentence(role.label(texts.locale())))
            .collect(Collectors.joining(or)));
  }
}
