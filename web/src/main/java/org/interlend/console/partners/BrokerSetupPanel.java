package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.Settings;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.operator.OperatorSetting;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;

/** What the staff of a partner's broker need to enter on their side: our addresses and codes. */
@Named
@RequestScoped
public class BrokerSetupPanel {

  private static final String TOKEN = "interlend.partnerToken";
  private static final String HIDDEN = "…";

  /**
   * One thing to enter.
   *
   * @param what the end of the key of its label
   */
  public record Entry(String what, String value) {}

  @Inject private Partners partners;
  @Inject private Institutions institutions;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentUser currentUser;

  private final List<Entry> entries = new ArrayList<>();
  private String host;
  private boolean tokenHidden;

  @PostConstruct
  void read() {
    String code = PageAddress.text("code");
    if (code != null && currentUser.may(Permission.KEEP_PARTNERS)) {
      host = Optional.ofNullable(URI.create(Settings.publicUrl()).getHost()).orElse("");
      transaction.required(() -> partners.find(code).ifPresent(this::add));
    }
  }

  /**
   * Keeps a new token for the next page, which alone shows it.
   *
   * @param token null or empty if there is none
   */
  static void show(String token) {
    if (token != null && !token.isEmpty()) {
      FacesContext.getCurrentInstance().getExternalContext().getFlash().put(TOKEN, token);
    }
  }

  private void add(Partner partner) {
    switch (partner.protocol()) {
      case NCIP -> addNcip(partner);
      case SLNP -> partner.slnp().ifPresent(this::addSlnp);
      case LIBRIS -> {
        // Libris needs nothing of us: we call it.
      }
    }
  }

  private void addNcip(Partner partner) {
    String ncip = Settings.publicUrl() + Settings.endpointsPath() + "/ncip";
    tokenHidden = partner.secrets().hasUrlToken() && token() == null;
    entries.add(
        new Entry(
            "http",
            partner.secrets().hasUrlToken()
                ? ncip + "/" + (tokenHidden ? HIDDEN : token())
                : ncip));
    if (partner.asksForProof() || partner.isOpen()) {
      entries.add(new Entry("soap", ncip + "/soap?wsdl"));
      OperatorSetting.NCIP_TCP_PORT
          .asNumber()
          .ifPresent(port -> entries.add(new Entry("tcp", host + ":" + port)));
    }
    entries.add(new Entry("sru", Settings.publicUrl() + Settings.endpointsPath() + "/sru"));
    entries.add(new Entry("partner", partner.code()));
    institutions.find().ifPresent(this::addCodes);
  }

  private void addCodes(Institution us) {
    entries.add(new Entry("agency", us.code()));
    if (us.isil() != null && !us.isil().equals(us.code())) {
      entries.add(new Entry("isil", us.isil()));
    }
    us.aliases().stream().sorted().forEach(alias -> entries.add(new Entry("alias", alias)));
  }

  private void addSlnp(SlnpSettings slnp) {
    slnp.port().ifPresent(port -> entries.add(new Entry("slnp", host + ":" + port)));
    slnp.ownSigels().forEach(own -> entries.add(new Entry("sigel", own.sigel())));
  }

  /** What is to be entered; empty if nothing is, or for those who may not change partners. */
  public List<Entry> entries() {
    return entries;
  }

  /** The token that was set just now, or null. */
  public String token() {
    return (String) FacesContext.getCurrentInstance().getExternalContext().getFlash().get(TOKEN);
  }

  /** Whether the address has a token that is not shown any more. */
  public boolean isTokenHidden() {
    return tokenHidden;
  }

  /** Whether the addresses lead to the reader's own machine, because the public one is not set. */
  public boolean isLocal() {
    return host != null && host.equals("localhost");
  }
}
