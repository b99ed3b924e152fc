package org.interlend.api.partners;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.partners.rules.TemporaryItemRule;
import org.interlend.partners.rules.TemporaryItemRuleSettings;
import org.interlend.partners.rules.TemporaryItemRules;
import org.interlend.security.Permission;
import org.interlend.settings.SettingProperty;

/**
 * The rules that set the fields of temporary items. They are read and replaced together because
 * their order matters.
 */
@Path("temporary-item-rules")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class TemporaryItemRulesResource {

  @Inject private TemporaryItemRules rules;
  @Inject private AuditRecorder audit;
  @Inject private ConditionalRequests conditional;

  /**
   * @return the rules in their order
   */
  @GET
  @PermitAll
  @EntityTagBinding
  @Operation(summary = "The rules for arriving items; the first match applies")
  public List<TemporaryItemRuleSettings> list() {
    return settingsOf(rules.list());
  }

  /**
   * Replaces all rules.
   *
   * @return the new rules
   */
  @PUT
  @EntityTagBinding
  @Requires(Permission.KEEP_PARTNERS)
  @Operation(summary = "Replaces all rules, in the order in which they are applied")
  public List<TemporaryItemRuleSettings> replace(
      @NotNull @Size(max = TemporaryItemRules.MAX_RULES, message = "{settings.tooManyEntries}")
          List<@NotNull @Valid TemporaryItemRuleSettings> body) {
    conditional.requireUnchanged(this::list);
    List<TemporaryItemRule> saved = BodyChecks.applied(() -> rules.replace(body));
    audit.note(AuditAction.REPLACED, AuditSubject.of(AuditSubject.Kind.TEMPORARY_ITEM_RULES));
    return settingsOf(saved);
  }

  private static List<TemporaryItemRuleSettings> settingsOf(List<TemporaryItemRule> rules) {
    return rules.stream().map(TemporaryItemRule::settings).map(SettingProperty::copy).toList();
  }
}
