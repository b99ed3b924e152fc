package org.interlend.requests.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.persistence.Conditions;
import org.interlend.text.Labeled;

/**
 * A property by which lists of requests are narrowed. Each side declares its facets once; the
 * page's links, the parameters of its address, the counts and the conditions of the query follow
 * from the declaration.
 */
public sealed interface Facet extends Labeled {

  /** The partner, by code. */
  Facet PARTNER =
      new OfRecords(
          "partner",
          "partnerId",
          "partner.code",
          "select p.id, p.code, p.name from Partner p order by p.name");

  Facet FORMAT = of("format", RequestFormat.values());

  /** The protocol that the partner speaks. */
  Facet PROTOCOL = new OfProtocols("protocol");

  /** The broker's own status, by its code or word, under the words that the broker has for it. */
  Facet BROKER_STATUS = new OfColumn("brokerStatus", "broker.status", "broker.statusText");

  /** The account of staff that takes care of the request, or {@link OfAssignees#NONE}. */
  Facet ASSIGNED_TO = new OfAssignees(OfColumn.of("assignedTo", "assignedTo"));

  /**
   * A value of a facet: the requests whose attribute has one of the given values.
   *
   * @param name identifies the value within its facet
   * @param label of the value, by language
   */
  record Value(String name, Function<Locale, String> label, String attribute, Set<?> values) {

    /** A value that is known by its own name in each language. */
    public static Value named(String name, String label, String attribute, Object value) {
      return new Value(name, language -> label, attribute, Set.of(value));
    }
  }

  /** The parameter in addresses. */
  @Override
  String name();

  @Override
  default String labelKey() {
    return "Facet." + name();
  }

  /** Whether several values can be chosen at once. */
  default boolean several() {
    return false;
  }

  /** Paths of the attributes by which the requests are counted. */
  Set<String> attributes();

  /**
   * The names of the values that a parameter chooses; those that do not exist are left out.
   *
   * @param parameter names, separated by commas; or null
   */
  Set<String> read(String parameter);

  /** The parameter that chooses these values, in their declared order; null for none. */
  String write(Set<String> chosen);

  /**
   * All values, in the order of the page.
   *
   * @param requests entity of the requests
   */
  List<Value> values(EntityManager em, Class<?> requests);

  /**
   * Adds the condition that the request has one of the chosen values.
   *
   * @param chosen one or more names
   */
  void narrow(Conditions<?> conditions, Set<String> chosen);

  /**
   * The library behind the broker, by its code.
   *
   * @param name {@code lender} or {@code borrower}
   */
  static Facet remoteLibrary(String name) {
    return OfColumn.of(name, "remote.code");
  }

  /** The values are constants; each constant is a value of the attribute named like the facet. */
  static Facet of(String name, Labeled[] constants) {
    return new Declared(name, false, valuesOf(name, constants));
  }

  /** The same, of which several can be chosen. */
  static Facet ofSeveral(String name, Labeled[] constants) {
    return new Declared(name, true, valuesOf(name, constants));
  }

  private static List<Value> valuesOf(String name, Labeled[] constants) {
    return Arrays.stream(constants)
        .map(value -> new Value(value.name(), value::label, name, Set.of(value)))
        .toList();
  }

  /**
   * The values are declared one by one.
   *
   * @param several whether several can be chosen; then all have the same attribute
   */
  record Declared(String name, boolean several, List<Value> values) implements Facet {

    @Override
    public Set<String> attributes() {
      return values.stream()
          .map(Value::attribute)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Set<String> read(String parameter) {
      Set<String> names = parameter == null ? Set.of() : Set.of(parameter.split(",+"));
      return values.stream()
          .map(Value::name)
          .filter(names::contains)
          .limit(several ? values.size() : 1)
          .collect(Collectors.toSet());
    }

    @Override
    public String write(Set<String> chosen) {
      return chosen.isEmpty()
          ? null
          : values.stream()
              .map(Value::name)
              .filter(chosen::contains)
              .collect(Collectors.joining(","));
    }

    @Override
    public List<Value> values(EntityManager em, Class<?> requests) {
      return values;
    }

    @Override
    public void narrow(Conditions<?> conditions, Set<String> chosen) {
      values.stream()
          .filter(value -> chosen.contains(value.name()))
          .collect(
              Collectors.groupingBy(
                  Value::attribute,
                  Collectors.flatMapping(value -> value.values().stream(), Collectors.toSet())))
          .forEach((attribute, values) -> conditions.in(attribute, values));
    }
  }

  /** The values are the protocols; each counts by the keys of its partners. */
  record OfProtocols(String name) implements OfData {

    private static final String PARTNER_ID = "partnerId";

    @Override
    public Set<String> attributes() {
      return Set.of(PARTNER_ID);
    }

    @Override
    public Set<String> read(String parameter) {
      return Arrays.stream(BrokerProtocol.values())
          .map(BrokerProtocol::name)
          .filter(name -> name.equals(parameter))
          .collect(Collectors.toSet());
    }

    @Override
    public List<Value> values(EntityManager em, Class<?> requests) {
      Map<BrokerProtocol, Set<Object>> partners = new EnumMap<>(BrokerProtocol.class);
      em.createQuery("select p.protocol, p.id from Partner p", Object[].class)
          .getResultStream()
          .forEach(
              row ->
                  partners
                      .computeIfAbsent((BrokerProtocol) row[0], protocol -> new HashSet<>())
                      .add(row[1]));
      return partners.entrySet().stream()
          .map(
              entry ->
                  new Value(
                      entry.getKey().name(), entry.getKey()::label, PARTNER_ID, entry.getValue()))
          .toList();
    }

    @Override
    public void narrow(Conditions<?> conditions, Set<String> chosen) {
      conditions.in(
          "partner.protocol",
          chosen.stream().map(BrokerProtocol::valueOf).collect(Collectors.toSet()));
    }
  }

  /** The values come from the database; one of them can be chosen, by whatever name it has. */
  sealed interface OfData extends Facet {

    @Override
    default Set<String> read(String parameter) {
      return parameter == null ? Set.of() : Set.of(parameter);
    }

    @Override
    default String write(Set<String> chosen) {
      return chosen.stream().findFirst().orElse(null);
    }
  }

  /**
   * The values are records with a code, such as partners.
   *
   * @param key path of the attribute with the record's key
   * @param code path of the record's code
   * @param all query for key, code and name of every record, in the order of the page
   */
  record OfRecords(String name, String key, String code, String all) implements OfData {

    @Override
    public Set<String> attributes() {
      return Set.of(key);
    }

    @Override
    public List<Value> values(EntityManager em, Class<?> requests) {
      return em.createQuery(all, Object[].class)
          .getResultStream()
          .map(row -> Value.named((String) row[1], (String) row[2], key, row[0]))
          .toList();
    }

    @Override
    public void narrow(Conditions<?> conditions, Set<String> chosen) {
      conditions.in(code, chosen);
    }
  }

  /**
   * The values are the accounts to which requests are assigned, after the one for those that are
   * not assigned.
   *
   * @param accounts the accounts
   */
  record OfAssignees(OfColumn accounts) implements OfData {

    /** No account has this name. */
    public static final String NONE = "-";

    private static final String NO_ACCOUNT = "";

    /** Whether a request is assigned. */
    private enum Assignment implements Labeled {
      NONE
    }

    @Override
    public String name() {
      return accounts.name();
    }

    @Override
    public Set<String> attributes() {
      return accounts.attributes();
    }

    @Override
    public List<Value> values(EntityManager em, Class<?> requests) {
      return Stream.concat(
              Stream.of(
                  new Value(
                      NONE, Assignment.NONE::label, accounts.attribute(), Set.of(NO_ACCOUNT))),
              accounts.values(em, requests).stream())
          .toList();
    }

    @Override
    public void narrow(Conditions<?> conditions, Set<String> chosen) {
      conditions.in(
          accounts.attribute(),
          chosen.stream()
              .map(account -> account.equals(NONE) ? NO_ACCOUNT : account)
              .collect(Collectors.toSet()));
    }
  }

  /**
   * The values are those that an indexed column has. Each is found by a step in the index, so that
   * the time depends on the number of values and not of requests.
   *
   * @param attribute path of the attribute
   * @param words path of the attribute that says a value in words; those of the newest request
   *     count
   */
  record OfColumn(String name, String attribute, String words) implements OfData {

    /** More statuses than a broker has; of more libraries staff search for the others. */
    private static final int MAX_VALUES = 50;

    /** The values are words themselves. */
    static OfColumn of(String name, String attribute) {
      return new OfColumn(name, attribute, attribute);
    }

    @Override
    public Set<String> attributes() {
      return Set.of(attribute);
    }

    @Override
    public List<Value> values(EntityManager em, Class<?> requests) {
      TypedQuery<String> next =
          em.createQuery(
              "select min(r.%s) from %s r where r.%s > :last"
                  .formatted(attribute, requests.getSimpleName(), attribute),
              String.class);
      return Stream.iterate(after(next, ""), Objects::nonNull, last -> after(next, last))
          .limit(MAX_VALUES)
          .map(value -> Value.named(value, inWords(em, requests, value), attribute, value))
          .toList();
    }

    private String inWords(EntityManager em, Class<?> requests, String value) {
      if (words.equals(attribute)) {
        return value;
      }
      return em.createQuery(
              "select r.%s from %s r where r.%s = :value and r.%s is not null order by r.id desc"
                  .formatted(words, requests.getSimpleName(), attribute, words),
              String.class)
          .setParameter("value", value)
          .setMaxResults(1)
          .getResultStream()
          .findFirst()
          .orElse(value);
    }

    private static String after(TypedQuery<String> next, String last) {
      return next.setParameter("last", last).getSingleResult();
    }

    @Override
    public void narrow(Conditions<?> conditions, Set<String> chosen) {
      conditions.in(attribute, chosen);
    }
  }
}
