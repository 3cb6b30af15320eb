"""Topological sorting of graphs."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

# Values of npredecessors beside the number of predecessors that are not done.
_NODE_OUT = -1
_NODE_DONE = -2


class _NodeInfo:
    __slots__ = "node", "npredecessors", "successors"

    def __init__(self, node):
        self.node = node
        self.npredecessors = 0
        # May contain a node more than once: then it is counted as often.
        self.successors = []


class CycleError(ValueError):
    """Raised by TopologicalSorter.prepare() if the graph has a cycle.

    The second element of args is the cycle as a list of nodes, whose first and
    last are the same; each is a predecessor of the next one.
    """


class TopologicalSorter:
    """Sorts the nodes of a graph so that each comes after its predecessors.

    The graph is a mapping of nodes to their predecessors.  For parallel work,
    call prepare(), then get_ready() and done() while is_active(); otherwise
    iterate over static_order().
    """

    def __init__(self, graph=None):
        self._node2info = {}
        self._ready_nodes = None
        self._npassedout = 0
        self._nfinished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _get_nodeinfo(self, node):
        info = self._node2info.get(node)
        if info is None:
            info = self._node2info[node] = _NodeInfo(node)
        return info

    def _check_prepared(self):
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")

    def add(self, node, *predecessors):
        """Add a node with its predecessors.

        May be called several times for a node, whose predecessors add up.
        """
        if self._ready_nodes is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._get_nodeinfo(node).npredecessors += len(predecessors)
        for pred in predecessors:
            self._get_nodeinfo(pred).successors.append(node)

    def prepare(self):
        """Finish the graph and look for cycles.

        After a CycleError the parts of the graph outside the cycle can still be
        processed.
        """
        if self._ready_nodes is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready_nodes = [info.node for info in self._node2info.values()
                             if info.npredecessors == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError(f"nodes are in a cycle", cycle)

    def get_ready(self):
        """Return the tuple of the nodes that became ready since the last call."""
        self._check_prepared()
        ready = tuple(self._ready_nodes)
        for node in ready:
            self._node2info[node].npredecessors = _NODE_OUT
        self._ready_nodes.clear()
        self._npassedout += len(ready)
        return ready

    def is_active(self):
        """Report whether there are nodes to get or to wait for."""
        self._check_prepared()
        return self._nfinished < self._npassedout or bool(self._ready_nodes)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Mark nodes that get_ready() returned as processed."""
        self._check_prepared()
        infos = self._node2info
        for node in nodes:
            info = infos.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.npredecessors >= 0:
                raise ValueError(
                    f"node {node!r} was not passed out (still not ready)")
            if info.npredecessors == _NODE_DONE:
                raise ValueError(f"node {node!r} was already marked done")
            info.npredecessors = _NODE_DONE
            for successor in info.successors:
                other = infos[successor]
                other.npredecessors -= 1
                if other.npredecessors == 0:
                    self._ready_nodes.append(successor)
            self._nfinished += 1

    def _find_cycle(self):
        # Depth-first search without recursion.  `path` maps the nodes of the
        # current path to the iterators over their successors.
        seen = set()
        for start in self._node2info:
            if start in seen:
                continue
            seen.add(start)
            path = {start: iter(self._node2info[start].successors)}
            while path:
                node, successors = path.popitem()
                path[node] = successors
                for node in successors:
                    if node in path:
                        nodes = list(path)
                        return nodes[nodes.index(node):] + [node]
                    if node not in seen:
                        seen.add(node)
                        path[node] = iter(self._node2info[node].successors)
                        break
                else:
                    path.popitem()
        return None

    def static_order(self):
        """Iterate over the nodes in a topological order; calls prepare()."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(GenericAlias)
