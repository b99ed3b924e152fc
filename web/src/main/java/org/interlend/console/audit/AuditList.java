package org.interlend.console.audit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.interlend.audit.AttributeLabels;
import org.interlend.audit.AuditFilter;
import org.interlend.audit.AuditLog;
import org.interlend.audit.AuditSubject.Area;
import org.interlend.console.Choice;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.persistence.Page;
import org.interlend.security.Permission;

/** The audit, latest first. */
@Named
@ViewScoped
public class AuditList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private AuditLog log;
  @Inject private AttributeLabels labels;
  @Inject private Times times;
  @Inject private CurrentUser currentUser;

  private String who;
  private Area area;
  private String name;
  private LocalDate from;
  private LocalDate to;
  private LazyRows<AuditRow> rows;

  @PostConstruct
  void read() {
    who = PageAddress.text("who");
    area = PageAddress.choice(Area.class, "what");
    name = PageAddress.text("name");
    from = PageAddress.day("from");
    to = PageAddress.day("to");
    rows = new LazyRows<>(this::page);
  }

  private Page<AuditRow> page(int first, int size) {
    currentUser.require(Permission.READ_AUDIT);
    return log.list(filter(), first, size).map(line -> AuditRow.of(line, labels, texts));
  }

  private AuditFilter filter() {
    return new AuditFilter(
        who,
        area == null ? Set.of() : area.kinds(),
        Set.of(),
        name,
        times.start(from),
        to == null ? null : times.start(to.plusDays(1)));
  }

  public boolean filtered() {
    return who != null || area != null || name != null || from != null || to != null;
  }

  public LazyRows<AuditRow> rows() {
    return rows;
  }

  public List<Choice> areas() {
    return Arrays.stream(Area.values())
        .map(area -> new Choice(area.name(), texts.accounts("audit.area." + area)))
        .toList();
  }

  public String who() {
    return who;
  }

  /** The name of the chosen area, or null. */
  public String area() {
    return area == null ? null : area.name();
  }

  public String name() {
    return name;
  }

  public LocalDate from() {
    return from;
  }

  public LocalDate to() {
    return to;
  }
}
