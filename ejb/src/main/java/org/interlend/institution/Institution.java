package org.interlend.institution;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The institution this system serves: one record, by whose code brokers address it. */
@Entity
@Table(name = "institution")
public class Institution {

  /** There is one institution, so its key is known. */
  static final long ONLY = 1L;

  @Id private long id = ONLY;
  private String code;
  private String name;
  private String isil;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "copyright_statement")
  private String copyrightStatement;

  @ElementCollection
  @CollectionTable(
      name = "institution_alias",
      joinColumns = @JoinColumn(name = "institution_id", referencedColumnName = "id"))
  @Column(name = "alias")
  private Set<String> aliases = new TreeSet<>();

  @Version private long version;

  protected Institution() {}

  Institution(String code) {
    this.code = code;
  }

  /** Whether a message addressed to this agency is for us: our code, our ISIL or an alias. */
  public boolean answersTo(String agency) {
    return agency.equals(code) || agency.equals(isil) || aliases.contains(agency);
  }

  void describe(
      String code, String name, String isil, ZoneId timeZone, Collection<String> aliases) {
    this.code = code;
    this.name = name;
    this.isil = isil;
    this.timeZone = timeZone.getId();
    this.aliases.retainAll(aliases);
    this.aliases.addAll(aliases);
  }

  void sayOfCopyright(String statement) {
    copyrightStatement = statement;
  }

  /** What is said about copyright beside every file; empty where the default counts. */
  public Optional<String> copyrightStatement() {
    return Optional.ofNullable(copyrightStatement);
  }

  public long version() {
    return version;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** The institution's ISIL, or null. */
  public String isil() {
    return isil;
  }

  /** The zone in which this institution's days begin and end. */
  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  public Set<String> aliases() {
    return Set.copyOf(aliases);
  }
}
