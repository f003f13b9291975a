package io.fupin.engine;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A rectangle of a diagram, in its pixels. */
record Box(double left, double top, double right, double bottom) {

    static Box of(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
    }

    boolean isEmpty() {
        return right <= left || bottom <= top;
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(Box other) {
        return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
    }

    Box shrunk(double by) {
        return new Box(left + by, top + by, right - by, bottom - by);
    }

    /** Whether the point lies on the border, give or take two pixels (a gateway's corners touch its bounds). */
    boolean touches(Waypoint point) {
        return new Box(left - 2, top - 2, right + 2, bottom + 2).has(point) && !shrunk(2).has(point);
    }

    private boolean has(Waypoint point) {
        return left <= point.getX() && point.getX() <= right && top <= point.getY() && point.getY() <= bottom;
    }

    /** The rectangle that a horizontal or vertical line fills. */
    static Box between(Waypoint a, Waypoint b) {
        return new Box(Math.min(a.getX(), b.getX()), Math.min(a.getY(), b.getY()), Math.max(a.getX(), b.getX()), Math.max(a.getY(), b.getY()));
    }

    /** Whether two lines cross or lie on each other; lines that only meet at an end do not. */
    boolean crosses(Box line) {
        boolean flat = top == bottom;
        boolean otherFlat = line.top == line.bottom;
        if (flat == otherFlat) {
            return flat && top == line.top && left < line.right && line.left < right
                    || !flat && left == line.left && top < line.bottom && line.top < bottom;
        }
        Box across = flat ? this : line;
        Box down = flat ? line : this;
        return across.left < down.left && down.left < across.right && down.top < across.top && across.top < down.bottom;
    }

    /** Whether a line runs through this rectangle. */
    boolean isCutBy(Box line) {
        return line.left < right && left < line.right && line.top < bottom && top < line.bottom
                || line.left == line.right && left < line.left && line.left < right && line.top < bottom && top < line.bottom
                || line.top == line.bottom && top < line.top && line.top < bottom && line.left < right && left < line.right;
    }
}
