package touchstone.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The finding of the columns for [Mapping], and the questions it leaves open.
final class MappingSearch {

  private static final String LEFT_OUT = "-";
  private static final Set<String> PARTS_OF_A_DATE =
      Set.of("month", "day", "dayofweek", "weekday", "dayofmonth", "time", "hour", "week");

  private final String file;
  private final List<String> header;
  private final ImportKind kind;
  private final MappingChoices choices;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();
  private final Map<String, List<Integer>> unclear = new HashMap<>();

  MappingSearch(String file, CsvShape shape, ImportKind kind, MappingChoices choices) {
    this.file = file;
    this.header = shape.header();
    this.kind = kind;
    this.choices = choices;
  }

  Mapping settled() {
    choices.values().keySet().forEach(field -> known("--set", field));
    choices.columns().forEach(this::told);
    Set<String> leftOut = new HashSet<>(choices.values().keySet());
    for (String field : kind.fields()) {
      if (!columns.containsKey(field) && !leftOut.contains(field) && !kind.toldOnly(field)) {
        find(field);
      }
    }
    Set<String> missing = missing();
    refuseDataAsHeader(missing);
    unclear.forEach(this::askWhich);
    if (!missing.isEmpty()) {
      throw missing(missing);
    }
    return Mapping.settled(kind, header, columns, choices.values());
  }

  private void told(MappingChoices.Pair pair) {
    int place = place(pair.column());
    taken.add(place);
    if (pair.field().equals(LEFT_OUT)) {
      return;
    }
    known("--map", pair.field());
    if (choices.values().containsKey(pair.field())) {
      throw refusal("map.twice", pair.field(), "map.twice.remedy", pair.field());
    }
    if (columns.putIfAbsent(pair.field(), place) != null) {
      throw refusal("map.twice", pair.field(), "map.twice.remedy", pair.field());
    }
  }

  private void known(String option, String field) {
    if (!kind.fields().contains(field)) {
      String near = String.join(", ", Nearest.to(field, kind.fields()));
      throw refusal(
          option.equals("--map") ? "map.field" : "set.field",
          field,
          near.isEmpty() ? "map.field.all" : "map.field.near",
          near.isEmpty() ? String.join(", ", kind.fields()) : near);
    }
  }

  private int place(String column) {
    if (column.matches("#\\d{1,4}")) {
      int place = Integer.parseInt(column.substring(1)) - 1;
      if (place >= 0 && place < header.size()) {
        return place;
      }
    }
    List<Integer> exact =
        IntStream.range(0, header.size())
            .filter(i -> header.get(i).equals(column.strip()))
            .boxed()
            .toList();
    List<Integer> found = exact.isEmpty() ? withKey(HeaderName.key(column)) : exact;
    if (found.isEmpty()) {
      String near = String.join(", ", Nearest.to(column, header));
      throw refusal(
          "map.column",
          column,
          near.isEmpty() ? "map.column.all" : "map.column.near",
          near.isEmpty() ? columnsListed() : near);
    }
    if (found.size() > 1) {
      throw which(found, "field");
    }
    return found.getFirst();
  }

  private void find(String field) {
    List<String> keys = kind.keysOf(field);
    List<Integer> found = free(withKey(keys.getFirst()));
    if (found.isEmpty()) {
      found =
          free(
              IntStream.range(0, header.size())
                  .filter(i -> keys.contains(HeaderName.key(header.get(i))))
                  .boxed()
                  .toList());
    }
    if (found.isEmpty() && field.equals("narrative")) {
      found =
          free(
              IntStream.range(0, header.size())
                  .filter(i -> HeaderName.lastWord(header.get(i)).equals(field))
                  .boxed()
                  .toList());
    }
    if (found.size() == 1) {
      columns.put(field, found.getFirst());
      taken.add(found.getFirst());
    } else if (found.size() > 1) {
      unclear.put(field, found);
    }
  }

  private List<Integer> withKey(String key) {
    return IntStream.range(0, header.size())
        .filter(i -> !key.isEmpty() && HeaderName.key(header.get(i)).equals(key))
        .boxed()
        .toList();
  }

  private List<Integer> free(List<Integer> places) {
    return places.stream().filter(place -> !taken.contains(place)).toList();
  }

  private Set<String> missing() {
    Set<String> missing = new java.util.TreeSet<>();
    for (Set<String> oneOf : kind.required()) {
      if (oneOf.stream()
          .noneMatch(f -> columns.containsKey(f) || choices.values().containsKey(f))) {
        missing.add(String.join(" / ", oneOf.stream().sorted().toList()));
      }
    }
    return missing;
  }

  private void refuseDataAsHeader(Set<String> missing) {
    if (!missing.isEmpty()) {
      for (String name : header) {
        if (HeaderName.looksLikeDatum(name)) {
          throw question("header.data", name, Sentence.of("header.data.remedy"));
        }
      }
    }
  }

  private void askWhich(String field, List<Integer> places) {
    throw which(places, field);
  }

  private IntakeFailure which(List<Integer> places, String field) {
    List<String> names = new ArrayList<>();
    places.forEach(place -> names.add(header.get(place) + " (#" + (place + 1) + ")"));
    return question(
        "map.which",
        String.join(", ", names),
        Sentence.of("map.which.remedy", places.getFirst() + 1, field));
  }

  private IntakeFailure missing(Set<String> missing) {
    String field = missing.iterator().next().split(" / ", 2)[0];
    if (missing.contains("occurred_at")) {
      List<String> parts =
          header.stream().filter(n -> PARTS_OF_A_DATE.contains(HeaderName.key(n))).toList();
      boolean year = header.stream().anyMatch(n -> HeaderName.key(n).contains("year"));
      if (!parts.isEmpty() && !year) {
        return question("map.no_year", String.join(", ", parts), Sentence.of("map.no_year.remedy"));
      }
    }
    return question(
        "map.missing",
        String.join(", ", missing),
        Sentence.of("map.missing.remedy", columnsListed(), freeColumn(), field));
  }

  /// A column that fills nothing yet, for the example in the question.
  private String freeColumn() {
    return IntStream.range(0, header.size())
        .filter(i -> !taken.contains(i) && !header.get(i).isEmpty())
        .mapToObj(header::get)
        .findFirst()
        .orElse("...");
  }

  private String columnsListed() {
    int shown = Math.min(header.size(), 40);
    return String.join(", ", header.subList(0, shown)) + (shown < header.size() ? ", …" : "");
  }

  private IntakeFailure question(String key, String argument, Sentence remedy) {
    return failure(Problem.Kind.QUESTION, Sentence.of(key, argument), remedy);
  }

  private IntakeFailure refusal(String key, String argument, String remedy, String help) {
    return failure(Problem.Kind.REFUSAL, Sentence.of(key, argument), Sentence.of(remedy, help));
  }

  private IntakeFailure failure(Problem.Kind problem, Sentence reason, Sentence remedy) {
    return new IntakeFailure(new Problem(problem, file, 0, 0, null, null, reason, remedy));
  }
}
