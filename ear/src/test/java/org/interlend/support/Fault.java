package org.interlend.support;

/** Makes the database refuse one kind of write to a table, until it is closed. */
public final class Fault implements AutoCloseable {

  /** The operation on a row. */
  public enum Operation {
    INSERT,
    UPDATE,
    DELETE
  }

  /** A kind of write to a table. */
  public record Write(String table, Operation operation) {

    public static Write of(String words) {
      var parts = words.split(" ");
      return new Write(parts[1], Operation.valueOf(parts[0]));
    }

    @Override
    public String toString() {
      return operation + " " + table;
    }
  }

  private final Records records;
  private final String[] removal;

  private Fault(Records records, String[] removal) {
    this.records = records;
    this.removal = removal;
  }

  public static Fault at(Write write, InterlendServer server) {
    var records = new Records(server);
    return switch (server.database()) {
      case POSTGRESQL -> trigger(write, records);
      case H2 ->
          write.operation() == Operation.DELETE
              ? reference(write.table(), records)
              : constraint(write.table(), records);
    };
  }

  private static Fault trigger(Write write, Records records) {
    records.execute(
        """
        create function fault() returns trigger language plpgsql
        as $$ begin raise exception 'This write fails for a test'; end $$""",
        "create trigger fault before %s on %s for each row execute function fault()"
            .formatted(write.operation(), write.table()));
    return new Fault(
        records, new String[] {"drop trigger fault on " + write.table(), "drop function fault()"});
  }

  /** Keeps the existing rows and refuses every new or changed row. */
  private static Fault constraint(String table, Records records) {
    records.execute("alter table %s add constraint fault check (1 = 0) nocheck".formatted(table));
    return new Fault(
        records, new String[] {"alter table %s drop constraint fault".formatted(table)});
  }

  /** Prevents the deletion of every row by a reference from another row. */
  private static Fault reference(String table, Records records) {
    records.execute(
        "create table fault (id bigint references %s (id))".formatted(table),
        "insert into fault select id from " + table);
    return new Fault(records, new String[] {"drop table fault"});
  }

  @Override
  public void close() {
    records.execute(removal);
  }
}
