package chancery.gazetteer;

import java.util.List;
import java.util.Optional;

/**
 * A thing the gazetteer knows.
 *
 * @param key       the Wikidata id ({@code Q399}) where a source gives one, else the gazetteer's own key
 *                  ({@code geonames:616052}); unique
 * @param kind      what it is
 * @param label     its usual English name
 * @param country   key of the state it belongs to or lies in; empty for states and international bodies
 * @param capitalOf keys of the states (or regions) whose capital it is; the state's seat of government speaks for it
 * @param point     where it is
 * @param weight    prior of being meant by its name, larger is likelier; population for places, 0 where unknown
 */
public record Item(String key, Kind kind, String label, Optional<String> country, List<String> capitalOf,
                   Optional<Point> point, double weight) {
    /** WGS 84 degrees. */
    public record Point(double latitude, double longitude) {
        /** Distance along the Earth's surface, taken for a sphere, in kilometres (haversine). */
        public double kilometres(Point other) {
            double north = Math.toRadians(other.latitude - latitude);
            double east = Math.toRadians(other.longitude - longitude);
            double half = Math.pow(Math.sin(north / 2), 2) + Math.cos(Math.toRadians(latitude))
                    * Math.cos(Math.toRadians(other.latitude)) * Math.pow(Math.sin(east / 2), 2);
            return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
        }
    }

    public Item {
        capitalOf = List.copyOf(capitalOf);
    }

    /** Its Wikidata id, where it has one. */
    public Optional<String> qid() {
        return key.matches("Q[1-9][0-9]*") ? Optional.of(key) : Optional.empty();
    }
}
