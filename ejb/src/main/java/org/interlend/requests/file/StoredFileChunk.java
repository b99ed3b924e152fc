package org.interlend.requests.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A chunk of a stored file. Chunks are read one by one, and only while the file is served. */
@Entity
@Table(name = "file_part")
public class StoredFileChunk {

  /** The size of each part but the last; H2 allows at most one megabyte. */
  static final int BYTES = 512 * 1024;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "file_part_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Delivery delivery;

  private int upload;

  @Column(name = "part_number")
  private int number;

  private byte[] bytes;

  protected StoredFileChunk() {}

  StoredFileChunk(Delivery delivery, int upload, int number, byte[] bytes) {
    this.delivery = delivery;
    this.upload = upload;
    this.number = number;
    this.bytes = bytes;
  }

  static int count(long size) {
    return (int) ((size + BYTES - 1) / BYTES);
  }
}
