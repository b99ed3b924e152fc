package org.interlend.lending.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.interlend.lending.request.LendingRequest;

/** That the resource sharing desk is told of a lending request, once of each kind. */
@Entity
@Table(name = "lending_desk_letter")
public class WrittenDeskLetter {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lending_desk_letter_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private LendingRequest request;

  @Enumerated(EnumType.STRING)
  private DeskLetterKind kind;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected WrittenDeskLetter() {}

  WrittenDeskLetter(LendingRequest request, DeskLetterKind kind, Instant at) {
    this.request = request;
    this.kind = kind;
    this.writtenAt = at;
  }
}
