"""Task switching in the style of an operating system kernel: linked packets, state flags, polymorphic calls."""

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
K_DEVICE, K_WORK = range(2)


class Packet:
    def __init__(self, link, target, kind):
        self.link = link
        self.target = target
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        p = queue
        while p.link is not None:
            p = p.link
        p.link = self
        return queue


class Task:
    def __init__(self, kernel, ident, priority, queue):
        self.kernel = kernel
        self.ident = ident
        self.priority = priority
        self.input = queue
        self.waiting = queue is None
        self.held = False
        kernel.tasks[ident] = self
        kernel.order.append(self)
        kernel.order.sort(key=lambda t: -t.priority)

    def runnable(self):
        return not self.held and (not self.waiting or self.input is not None)

    def step(self):
        packet = None
        if self.input is not None:
            packet = self.input
            self.input = packet.link
        self.waiting = False
        self.work(packet)

    def wait(self):
        self.waiting = True


class Idle(Task):
    def __init__(self, kernel, count):
        super().__init__(kernel, IDLE, 0, None)
        self.control = 1
        self.count = count
        self.waiting = False

    def work(self, packet):
        self.count -= 1
        if self.count == 0:
            self.kernel.stop = True
        elif self.control & 1 == 0:
            self.control //= 2
            self.kernel.release(DEVICE_A)
        else:
            self.control = self.control // 2 ^ 0xD008
            self.kernel.release(DEVICE_B)


class Worker(Task):
    def __init__(self, kernel, queue):
        super().__init__(kernel, WORKER, 1000, queue)
        self.target = HANDLER_A
        self.count = 0

    def work(self, packet):
        if packet is None:
            self.wait()
            return
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.target = self.target
        packet.datum = 0
        for i in range(4):
            self.count = self.count % 26 + 1
            packet.data[i] = self.count + 64
        self.kernel.send(packet, self.ident)


class Handler(Task):
    def __init__(self, kernel, ident, priority, queue):
        super().__init__(kernel, ident, priority, queue)
        self.works = None
        self.devices = None

    def work(self, packet):
        if packet is not None:
            if packet.kind == K_WORK:
                self.works = packet.append_to(self.works)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.works
        if work is None:
            self.wait()
            return
        if work.datum >= 4:
            self.works = work.link
            work.target = WORKER
            self.kernel.send(work, self.ident)
        elif self.devices is not None:
            device = self.devices
            self.devices = device.link
            device.datum = work.data[work.datum]
            work.datum += 1
            device.target = DEVICE_A if self.ident == HANDLER_A else DEVICE_B
            self.kernel.send(device, self.ident)
        else:
            self.wait()


class Device(Task):
    def __init__(self, kernel, ident, priority, handler):
        super().__init__(kernel, ident, priority, None)
        self.pending = None
        self.handler = handler

    def work(self, packet):
        if packet is None:
            if self.pending is None:
                self.wait()
            else:
                packet, self.pending = self.pending, None
                packet.target = self.handler
                self.kernel.send(packet, self.ident)
        else:
            self.pending = packet
            self.kernel.hold(self)


class Kernel:
    def __init__(self, count):
        self.tasks = [None] * 6
        self.order = []
        self.stop = False
        self.sent = self.holds = self.switches = 0
        Idle(self, count)
        queue = Packet(None, WORKER, K_WORK)
        Worker(self, Packet(queue, WORKER, K_WORK))
        for handler, device in ((HANDLER_A, DEVICE_A), (HANDLER_B, DEVICE_B)):
            queue = None
            for _ in range(3):
                queue = Packet(queue, device, K_DEVICE)
            Handler(self, handler, 1000 * (handler + 1), queue)
            Device(self, device, 1000 * (device + 1), handler)

    def send(self, packet, sender):
        self.sent += 1
        task = self.tasks[packet.target]
        task.input = packet.append_to(task.input)

    def hold(self, task):
        self.holds += 1
        task.held = True

    def release(self, ident):
        self.tasks[ident].held = False

    def run(self):
        order = self.order
        while not self.stop:
            for task in order:
                if task.runnable():
                    self.switches += 1
                    task.step()
                    break
        return self.sent, self.holds, self.switches


print(Kernel(200000).run())
