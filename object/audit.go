package object

// This file raises audit events.

// Audit passes an event to the hooks of sys.addaudithook; an error of a hook stops the
// operation.
func (t *Thread) Audit(event string, args ...Value) error {
	if len(t.Interp.AuditHooks) == 0 {
		return nil
	}
	name, tuple := Of(Intern(event)), Of(NewTuple(t, args))
	for _, h := range t.Interp.AuditHooks {
		if _, err := Call(t, h, name, tuple); err != nil {
			return err
		}
	}
	return nil
}
