package bytecode

// This file is the one truth about opcodes: name, operands, trailing words and meaning.

// Op is an opcode.
type Op uint8

// The opcodes. r[x] is register x, k[x] constant x.
const (
	NOP                       Op = iota // does nothing; carries a line for tracing
	MOVE                                // r[a] = r[b]
	LOAD_CONST                          // r[a] = k[b]
	LOAD_CONST_WIDE                     // r[a] = constant number b | c<<16 (not scaled)
	LOAD_INT                            // r[a] = int16(b)
	LOAD_NONE                           // r[a] = None
	LOAD_TRUE                           // r[a] = True
	LOAD_FALSE                          // r[a] = False
	CHECK_LOCAL                         // raises UnboundLocalError if local r[a] is unbound
	DELETE_LOCAL                        // unbinds local r[a]; UnboundLocalError if it is unbound
	RESUME                              // first instruction of all code, executed only in code that is traced or monitored
	UNBIND                              // unbinds r[a] without a check
	CLEAR_LOCALS                        // unbinds the b registers from r[a]; first instruction of a function that has plain locals
	MAKE_CELL                           // r[a] = new cell holding r[a] (empty if unbound)
	COPY_FREE_VARS                      // copies the b closure cells of the running function to r[a]...
	GENEXPR_FREE_VARS                   // COPY_FREE_VARS of a generator expression that was not made by MAKE_GENEXPR; copied variables leave their cells
	LOAD_DEREF                          // r[a] = contents of cell r[b]; NameError or UnboundLocalError if empty
	STORE_DEREF                         // contents of cell r[a] = r[b]
	DELETE_DEREF                        // empties cell r[a]; NameError if it is empty
	LOAD_FROM_DICT_OR_DEREF             // r[a] = r[c][name of cell r[b]], else contents of cell r[b]
	LOAD_FROM_DICT_OR_GLOBALS           // r[a] = r[b][k[c]], else global k[c]
	LOAD_LOCALS                         // r[a] = the locals mapping of the frame (class bodies, exec)
	LOAD_NAME                           // r[a] = name k[b] from locals, globals, builtins
	STORE_NAME                          // locals[k[b]] = r[a]
	DELETE_NAME                         // del locals[k[b]]
	LOAD_GLOBAL                         // r[a] = name k[b] from globals, builtins
	STORE_GLOBAL                        // globals[k[b]] = r[a]
	DELETE_GLOBAL                       // del globals[k[b]]
	LOAD_ATTR                           // r[a] = r[b].k[c]
	STORE_ATTR                          // r[a].k[b] = r[c]
	DELETE_ATTR                         // del r[a].k[b]
	LOAD_METHOD                         // r[a], r[a+1] = function, self or bound value, unbound: the method k[c] of r[b]; for CALL_METHOD
	LOAD_SUPER_ATTR                     // r[a] = super(r[b+1], r[b+2]).k[c], where r[b] is the loaded name super
	LOAD_SUPER_METHOD                   // as LOAD_METHOD for super(r[b+1], r[b+2]).k[c]
	AUG_ATTR_ADD                        // r[a].k[b] += r[c], where r[c] is a local or a constant
	AUG_ATTR_SUB                        // r[a].k[b] -= r[c], likewise
	AUG_ATTR_ADD_I                      // r[a].k[b] += int16(c)
	BINARY_SUBSCR                       // r[a] = r[b][r[c]]
	BINARY_SUBSCR_I                     // r[a] = r[b][int16(c)]
	BINARY_SUBSCR_K                     // r[a] = r[b][k[c]]
	STORE_SUBSCR                        // r[a][r[b]] = r[c]
	STORE_SUBSCR_I                      // r[a][int16(b)] = r[c]
	STORE_SUBSCR_K                      // r[a][k[b]] = r[c]
	DELETE_SUBSCR                       // del r[a][r[b]]
	BINARY_SLICE                        // r[a] = r[b][r[c]:r[c+1]]
	STORE_SLICE                         // r[a][r[b]:r[b+1]] = r[c]
	BUILD_SLICE                         // r[a] = slice(r[b], r[b+1]) or slice(r[b], r[b+1], r[b+2]), c operands
	ADD                                 // r[a] = r[b] + r[c]
	SUB                                 // r[a] = r[b] - r[c]
	MUL                                 // r[a] = r[b] * r[c]
	DIV                                 // r[a] = r[b] / r[c]
	FLOORDIV                            // r[a] = r[b] // r[c]
	MOD                                 // r[a] = r[b] % r[c]
	POW                                 // r[a] = r[b] ** r[c]
	SHL                                 // r[a] = r[b] << r[c]
	SHR                                 // r[a] = r[b] >> r[c]
	AND                                 // r[a] = r[b] & r[c]
	OR                                  // r[a] = r[b] | r[c]
	XOR                                 // r[a] = r[b] ^ r[c]
	MATMUL                              // r[a] = r[b] @ r[c]
	INPLACE_ADD                         // r[a] = r[b]; r[a] += r[c]
	INPLACE_SUB                         // r[a] = r[b]; r[a] -= r[c]
	INPLACE_MUL                         // r[a] = r[b]; r[a] *= r[c]
	INPLACE_DIV                         // r[a] = r[b]; r[a] /= r[c]
	INPLACE_FLOORDIV                    // r[a] = r[b]; r[a] //= r[c]
	INPLACE_MOD                         // r[a] = r[b]; r[a] %= r[c]
	INPLACE_POW                         // r[a] = r[b]; r[a] **= r[c]
	INPLACE_SHL                         // r[a] = r[b]; r[a] <<= r[c]
	INPLACE_SHR                         // r[a] = r[b]; r[a] >>= r[c]
	INPLACE_AND                         // r[a] = r[b]; r[a] &= r[c]
	INPLACE_OR                          // r[a] = r[b]; r[a] |= r[c]
	INPLACE_XOR                         // r[a] = r[b]; r[a] ^= r[c]
	INPLACE_MATMUL                      // r[a] = r[b]; r[a] @= r[c]
	ADD_RI                              // r[a] = r[b] + int16(c)
	SUB_RI                              // r[a] = r[b] - int16(c)
	MUL_RI                              // r[a] = r[b] * int16(c)
	FLOORDIV_RI                         // r[a] = r[b] // int16(c)
	MOD_RI                              // r[a] = r[b] % int16(c)
	SHL_RI                              // r[a] = r[b] << int16(c)
	SHR_RI                              // r[a] = r[b] >> int16(c)
	AND_RI                              // r[a] = r[b] & int16(c)
	INPLACE_ADD_RI                      // r[a] = r[b]; r[a] += int16(c)
	INPLACE_SUB_RI                      // r[a] = r[b]; r[a] -= int16(c)
	ADD_RK                              // r[a] = r[b] + k[c]
	SUB_RK                              // r[a] = r[b] - k[c]
	MUL_RK                              // r[a] = r[b] * k[c]
	DIV_RK                              // r[a] = r[b] / k[c]
	POW_RK                              // r[a] = r[b] ** k[c]
	ADD_KR                              // r[a] = k[b] + r[c]
	SUB_KR                              // r[a] = k[b] - r[c]
	MUL_KR                              // r[a] = k[b] * r[c]
	DIV_KR                              // r[a] = k[b] / r[c]
	UNARY_NEGATIVE                      // r[a] = -r[b]
	UNARY_POSITIVE                      // r[a] = +r[b]
	UNARY_INVERT                        // r[a] = ~r[b]
	UNARY_NOT                           // r[a] = not r[b]
	LT                                  // r[a] = r[b] < r[c]
	LE                                  // r[a] = r[b] <= r[c]
	EQ                                  // r[a] = r[b] == r[c]
	NE                                  // r[a] = r[b] != r[c]
	GT                                  // r[a] = r[b] > r[c]
	GE                                  // r[a] = r[b] >= r[c]
	IS                                  // r[a] = r[b] is r[c]
	IS_NOT                              // r[a] = r[b] is not r[c]
	CONTAINS                            // r[a] = r[b] in r[c]
	NOT_CONTAINS                        // r[a] = r[b] not in r[c]
	TO_BOOL                             // r[a] = bool(r[b])
	JUMP                                // jumps by int32(b | c<<16) words; polls the eval breaker when backward
	JUMP_IF_LT                          // jumps by c if r[a] < r[b]
	JUMP_IF_LE                          // jumps by c if r[a] <= r[b]
	JUMP_IF_EQ                          // jumps by c if r[a] == r[b]
	JUMP_IF_NE                          // jumps by c if r[a] != r[b]
	JUMP_IF_GT                          // jumps by c if r[a] > r[b]
	JUMP_IF_GE                          // jumps by c if r[a] >= r[b]
	JUMP_IF_NOT_LT                      // jumps by c if not r[a] < r[b]
	JUMP_IF_NOT_LE                      // jumps by c if not r[a] <= r[b]
	JUMP_IF_NOT_EQ                      // jumps by c if not r[a] == r[b]
	JUMP_IF_NOT_NE                      // jumps by c if not r[a] != r[b]
	JUMP_IF_NOT_GT                      // jumps by c if not r[a] > r[b]
	JUMP_IF_NOT_GE                      // jumps by c if not r[a] >= r[b]
	JUMP_IF_LT_RI                       // jumps by c if r[a] < int16(b)
	JUMP_IF_LE_RI                       // jumps by c if r[a] <= int16(b)
	JUMP_IF_EQ_RI                       // jumps by c if r[a] == int16(b)
	JUMP_IF_NE_RI                       // jumps by c if r[a] != int16(b)
	JUMP_IF_GT_RI                       // jumps by c if r[a] > int16(b)
	JUMP_IF_GE_RI                       // jumps by c if r[a] >= int16(b)
	JUMP_IF_NOT_LT_RI                   // jumps by c if not r[a] < int16(b)
	JUMP_IF_NOT_LE_RI                   // jumps by c if not r[a] <= int16(b)
	JUMP_IF_NOT_EQ_RI                   // jumps by c if not r[a] == int16(b)
	JUMP_IF_NOT_NE_RI                   // jumps by c if not r[a] != int16(b)
	JUMP_IF_NOT_GT_RI                   // jumps by c if not r[a] > int16(b)
	JUMP_IF_NOT_GE_RI                   // jumps by c if not r[a] >= int16(b)
	JUMP_IF_EQ_RK                       // jumps by c if r[a] == k[b]
	JUMP_IF_NE_RK                       // jumps by c if r[a] != k[b]
	JUMP_IF_NOT_EQ_RK                   // jumps by c if not r[a] == k[b]
	JUMP_IF_NOT_NE_RK                   // jumps by c if not r[a] != k[b]
	JUMP_IF_TRUE                        // jumps by c if r[a] is true
	JUMP_IF_FALSE                       // jumps by c if r[a] is false
	JUMP_IF_NONE                        // jumps by c if r[a] is None
	JUMP_IF_NOT_NONE                    // jumps by c if r[a] is not None
	JUMP_IF_IS                          // jumps by c if r[a] is r[b]
	JUMP_IF_IS_NOT                      // jumps by c if r[a] is not r[b]
	JUMP_IF_IN                          // jumps by c if r[a] in r[b]
	JUMP_IF_NOT_IN                      // jumps by c if r[a] not in r[b]
	CALL                                // r[c] = r[a](r[a+2], ... b arguments); r[a+1] is free for the callee's self
	CALL_METHOD                         // r[c] = r[a](r[a+1] unless unbound, r[a+2], ... b arguments)
	CALL_KW                             // as CALL; the last arguments are keyword arguments, named by the tuple constant k[extra.a]; b counts all
	CALL_METHOD_KW                      // as CALL_METHOD, likewise
	CALL_EX                             // r[c] = r[a](*r[a+2], **r[a+3]); b is 1 if r[a+3] is used, else 0
	INVOKE                              // LOAD_METHOD of k[extra.a] on r[a+1], then CALL_METHOD; only where evaluating the arguments has no effects
	RETURN                              // returns r[a]
	RETURN_NONE                         // returns None
	YIELD_VALUE                         // yields r[b]; when resumed r[a] is the sent value; c is 1 inside yield from and await
	ASYNC_GEN_WRAP                      // r[a] = r[b] wrapped as a value that an async generator yields
	GET_ITER                            // r[a] = iter(r[b]), r[a+1] is for the VM; if c is 0, r[a] is for FOR_ITER alone and need not be an object
	GET_YIELD_FROM_ITER                 // r[a] = r[b] if generator or coroutine, else iter(r[b])
	GET_AWAITABLE                       // r[a] = awaitable iterator of r[b]; c tells the place: 1 __aenter__, 2 __aexit__
	GET_AITER                           // r[a] = aiter(r[b])
	GET_ANEXT                           // r[a] = awaitable of anext on r[b]
	SEND                                // sends r[a] to r[b]: yielded value to r[a]; at its end result to r[a] and jumps by c
	CLEANUP_THROW                       // if exception r[b] is StopIteration r[a] = its value, else reraises it
	END_ASYNC_FOR                       // continues if exception r[a] is StopAsyncIteration, else reraises it
	FOR_ITER                            // r[a] = next of r[b] and jumps by c (backward, to the loop body); falls through at the end
	RANGE_ITER                          // if the callee r[a+2] is range and its b arguments from r[a+4] are ints: r[a], r[a+1] count them, and jumps by c
	BUILD_LIST_OPEN                     // r[a] = [], of a comprehension that will have nobody knows how many items
	BUILD_LIST                          // r[a] = [r[b], ... c items]; without items an r[b] other than r[a] is an iterator over about as many as there will be
	BUILD_TUPLE                         // r[a] = (r[b], ... c items)
	BUILD_SET                           // r[a] = {r[b], ... c items}
	BUILD_MAP                           // r[a] = {r[b]: r[b+1], ... c pairs}; without pairs r[b] is as in BUILD_LIST
	BUILD_STRING                        // r[a] = ''.join of the c strs from r[b]
	LIST_APPEND                         // r[a].append(r[b]) for a list under construction
	SET_ADD                             // r[a].add(r[b])
	MAP_ADD                             // r[a][r[b]] = r[c]
	LIST_EXTEND                         // r[a].extend(r[b])
	SET_UPDATE                          // r[a].update(r[b])
	DICT_UPDATE                         // r[a].update(r[b]); TypeError if r[b] is no mapping
	DICT_MERGE                          // as DICT_UPDATE but duplicate keys are errors of the callable r[c]
	LIST_TO_TUPLE                       // r[a] = tuple(list r[b])
	FORMAT_SIMPLE                       // r[a] = format(r[b], '')
	FORMAT_WITH_SPEC                    // r[a] = format(r[b], r[c])
	CONVERT_VALUE                       // r[a] = str (c=1), repr (2) or ascii (3) of r[b]
	UNPACK_SEQUENCE                     // r[a], ... c registers = r[b]
	UNPACK_EX                           // r[a], ..., *list, ... = r[b]; c = number before | number after << 8
	MAKE_FUNCTION                       // r[a] = function of code k[b]; extra.a flags tell what r[c]... hold, in order: 1 defaults tuple, 2 kwdefaults dict, 4 annotations (dict or flat tuple), 8 closure tuple
	MAKE_GENEXPR                        // r[a] = generator of the generator expression k[b]; r[c] is its iterator, its free variables follow
	LOAD_BUILD_CLASS                    // r[a] = builtins.__build_class__
	IMPORT_NAME                         // r[a] = __import__(k[b], level r[c], fromlist r[c+1])
	IMPORT_FROM                         // r[a] = r[b].k[c] or the submodule
	IMPORT_STAR                         // imports all public names of module r[a] into locals
	RAISE_VARARGS                       // c=0 reraises the handled exception, 1 raises r[a], 2 raises r[a] from r[b]
	PUSH_EXC_INFO                       // start of a handler: r[a] = handled exception before; r[b] becomes the handled one
	POP_EXCEPT                          // handled exception = r[a]
	RERAISE                             // raises r[a] again without a new traceback entry; if c is 1 at the position saved in r[b]
	JUMP_IF_NOT_EXC_MATCH               // jumps by c if exception r[a] does not match r[b] (TypeError if that is no exception class)
	CHECK_EG_MATCH                      // except*: r[a] exception, r[b] type: r[a+1] = matching part or None, r[a] = rest or None
	PREP_RERAISE_STAR                   // r[a] = exception to raise after except* clauses of r[b] with the list r[c] of raised ones, or None
	BEFORE_WITH                         // r[a] = bound __exit__ of r[b], then r[c] = r[b].__enter__()
	BEFORE_ASYNC_WITH                   // r[a] = bound __aexit__ of r[b], then r[c] = r[b].__aenter__()
	WITH_EXCEPT_START                   // r[a] = r[b](type, value, traceback) of exception r[c]
	LOAD_ASSERTION_ERROR                // r[a] = AssertionError
	MATCH_MAPPING                       // r[a] = whether r[b] is a mapping for match
	MATCH_SEQUENCE                      // r[a] = whether r[b] is a sequence for match
	MATCH_KEYS                          // r[a] = tuple of r[b][key] for keys tuple r[c], or None
	MATCH_CLASS                         // r[a] = tuple of attributes of subject r[b] as class r[b+1] with keyword names r[b+2] and c positional patterns, or None
	GET_LEN                             // r[a] = len(r[b])
	SETUP_ANNOTATIONS                   // makes __annotations__ in locals if it is missing
	CALL_INTRINSIC                      // r[a] = intrinsic c of r[b], r[b+1]... (see Intrinsic)
	NAME_WIDE                           // does what opcode c does, uncached, with r[a], r[b] and constant number extra.a | extra.b<<16; see Wide
	CALL_METHOD_G                       // CALL_METHOD in a generator body: made by the VM, never emitted
	CALL_G                              // CALL in a generator body: made by the VM, never emitted
	INVOKE_G                            // INVOKE in a generator body: made by the VM, never emitted
	INSTRUMENTED                        // replaces an instruction in a tracing copy: made by the VM, never emitted
	LOAD_BODY                           // stands for the instructions of a code that were not read yet: made by the VM, never emitted

	NumOps = iota // the number of opcodes
)

// Kind tells what an operand field means.
type Kind uint8

// The operand kinds, by their letter in the table.
const (
	KindNone  Kind = '-'
	KindReg   Kind = 'R' // register offset
	KindConst Kind = 'K' // constant offset
	KindInt   Kind = 'I' // int16 immediate
	KindUint  Kind = 'U' // count, flags or a selector
	KindJump  Kind = 'J' // int16 distance in words from this instruction
	KindWide  Kind = 'W' // 32 bits in b and c
)

// Info describes an opcode.
type Info struct {
	Name     string
	Operands string // kinds of a, b and c
	Extra    int    // operand words after the instruction, filled by the compiler
	Cache    int    // cache words after those
}

// Infos is the opcode table.
var Infos = [NumOps]Info{
	NOP:                       {"NOP", "---", 0, 0},
	MOVE:                      {"MOVE", "RR-", 0, 0},
	LOAD_CONST:                {"LOAD_CONST", "RK-", 0, 0},
	LOAD_CONST_WIDE:           {"LOAD_CONST_WIDE", "RW-", 0, 0},
	LOAD_INT:                  {"LOAD_INT", "RI-", 0, 0},
	LOAD_NONE:                 {"LOAD_NONE", "R--", 0, 0},
	LOAD_TRUE:                 {"LOAD_TRUE", "R--", 0, 0},
	LOAD_FALSE:                {"LOAD_FALSE", "R--", 0, 0},
	CHECK_LOCAL:               {"CHECK_LOCAL", "R--", 0, 0},
	DELETE_LOCAL:              {"DELETE_LOCAL", "R--", 0, 0},
	RESUME:                    {"RESUME", "---", 0, 0},
	UNBIND:                    {"UNBIND", "R--", 0, 0},
	CLEAR_LOCALS:              {"CLEAR_LOCALS", "RU-", 0, 0},
	MAKE_CELL:                 {"MAKE_CELL", "R--", 0, 0},
	COPY_FREE_VARS:            {"COPY_FREE_VARS", "RU-", 0, 0},
	GENEXPR_FREE_VARS:         {"GENEXPR_FREE_VARS", "RU-", 0, 0},
	LOAD_DEREF:                {"LOAD_DEREF", "RR-", 0, 0},
	STORE_DEREF:               {"STORE_DEREF", "RR-", 0, 0},
	DELETE_DEREF:              {"DELETE_DEREF", "R--", 0, 0},
	LOAD_FROM_DICT_OR_DEREF:   {"LOAD_FROM_DICT_OR_DEREF", "RRR", 0, 0},
	LOAD_FROM_DICT_OR_GLOBALS: {"LOAD_FROM_DICT_OR_GLOBALS", "RRK", 0, 0},
	LOAD_LOCALS:               {"LOAD_LOCALS", "R--", 0, 0},
	LOAD_NAME:                 {"LOAD_NAME", "RK-", 0, 2},
	STORE_NAME:                {"STORE_NAME", "RK-", 0, 2},
	DELETE_NAME:               {"DELETE_NAME", "-K-", 0, 0},
	LOAD_GLOBAL:               {"LOAD_GLOBAL", "RK-", 0, 2},
	STORE_GLOBAL:              {"STORE_GLOBAL", "RK-", 0, 2},
	DELETE_GLOBAL:             {"DELETE_GLOBAL", "-K-", 0, 0},
	LOAD_ATTR:                 {"LOAD_ATTR", "RRK", 0, 2},
	STORE_ATTR:                {"STORE_ATTR", "RKR", 0, 2},
	DELETE_ATTR:               {"DELETE_ATTR", "RK-", 0, 0},
	LOAD_METHOD:               {"LOAD_METHOD", "RRK", 0, 2},
	LOAD_SUPER_ATTR:           {"LOAD_SUPER_ATTR", "RRK", 0, 0},
	LOAD_SUPER_METHOD:         {"LOAD_SUPER_METHOD", "RRK", 0, 0},
	AUG_ATTR_ADD:              {"AUG_ATTR_ADD", "RKR", 0, 2},
	AUG_ATTR_SUB:              {"AUG_ATTR_SUB", "RKR", 0, 2},
	AUG_ATTR_ADD_I:            {"AUG_ATTR_ADD_I", "RKI", 0, 2},
	BINARY_SUBSCR:             {"BINARY_SUBSCR", "RRR", 0, 0},
	BINARY_SUBSCR_I:           {"BINARY_SUBSCR_I", "RRI", 0, 0},
	BINARY_SUBSCR_K:           {"BINARY_SUBSCR_K", "RRK", 0, 0},
	STORE_SUBSCR:              {"STORE_SUBSCR", "RRR", 0, 0},
	STORE_SUBSCR_I:            {"STORE_SUBSCR_I", "RIR", 0, 0},
	STORE_SUBSCR_K:            {"STORE_SUBSCR_K", "RKR", 0, 0},
	DELETE_SUBSCR:             {"DELETE_SUBSCR", "RR-", 0, 0},
	BINARY_SLICE:              {"BINARY_SLICE", "RRR", 0, 0},
	STORE_SLICE:               {"STORE_SLICE", "RRR", 0, 0},
	BUILD_SLICE:               {"BUILD_SLICE", "RRU", 0, 0},
	ADD:                       {"ADD", "RRR", 0, 0},
	SUB:                       {"SUB", "RRR", 0, 0},
	MUL:                       {"MUL", "RRR", 0, 0},
	DIV:                       {"DIV", "RRR", 0, 0},
	FLOORDIV:                  {"FLOORDIV", "RRR", 0, 0},
	MOD:                       {"MOD", "RRR", 0, 0},
	POW:                       {"POW", "RRR", 0, 0},
	SHL:                       {"SHL", "RRR", 0, 0},
	SHR:                       {"SHR", "RRR", 0, 0},
	AND:                       {"AND", "RRR", 0, 0},
	OR:                        {"OR", "RRR", 0, 0},
	XOR:                       {"XOR", "RRR", 0, 0},
	MATMUL:                    {"MATMUL", "RRR", 0, 0},
	INPLACE_ADD:               {"INPLACE_ADD", "RRR", 0, 0},
	INPLACE_SUB:               {"INPLACE_SUB", "RRR", 0, 0},
	INPLACE_MUL:               {"INPLACE_MUL", "RRR", 0, 0},
	INPLACE_DIV:               {"INPLACE_DIV", "RRR", 0, 0},
	INPLACE_FLOORDIV:          {"INPLACE_FLOORDIV", "RRR", 0, 0},
	INPLACE_MOD:               {"INPLACE_MOD", "RRR", 0, 0},
	INPLACE_POW:               {"INPLACE_POW", "RRR", 0, 0},
	INPLACE_SHL:               {"INPLACE_SHL", "RRR", 0, 0},
	INPLACE_SHR:               {"INPLACE_SHR", "RRR", 0, 0},
	INPLACE_AND:               {"INPLACE_AND", "RRR", 0, 0},
	INPLACE_OR:                {"INPLACE_OR", "RRR", 0, 0},
	INPLACE_XOR:               {"INPLACE_XOR", "RRR", 0, 0},
	INPLACE_MATMUL:            {"INPLACE_MATMUL", "RRR", 0, 0},
	ADD_RI:                    {"ADD_RI", "RRI", 0, 0},
	SUB_RI:                    {"SUB_RI", "RRI", 0, 0},
	MUL_RI:                    {"MUL_RI", "RRI", 0, 0},
	FLOORDIV_RI:               {"FLOORDIV_RI", "RRI", 0, 0},
	MOD_RI:                    {"MOD_RI", "RRI", 0, 0},
	SHL_RI:                    {"SHL_RI", "RRI", 0, 0},
	SHR_RI:                    {"SHR_RI", "RRI", 0, 0},
	AND_RI:                    {"AND_RI", "RRI", 0, 0},
	INPLACE_ADD_RI:            {"INPLACE_ADD_RI", "RRI", 0, 0},
	INPLACE_SUB_RI:            {"INPLACE_SUB_RI", "RRI", 0, 0},
	ADD_RK:                    {"ADD_RK", "RRK", 0, 0},
	SUB_RK:                    {"SUB_RK", "RRK", 0, 0},
	MUL_RK:                    {"MUL_RK", "RRK", 0, 0},
	DIV_RK:                    {"DIV_RK", "RRK", 0, 0},
	POW_RK:                    {"POW_RK", "RRK", 0, 0},
	ADD_KR:                    {"ADD_KR", "RKR", 0, 0},
	SUB_KR:                    {"SUB_KR", "RKR", 0, 0},
	MUL_KR:                    {"MUL_KR", "RKR", 0, 0},
	DIV_KR:                    {"DIV_KR", "RKR", 0, 0},
	UNARY_NEGATIVE:            {"UNARY_NEGATIVE", "RR-", 0, 0},
	UNARY_POSITIVE:            {"UNARY_POSITIVE", "RR-", 0, 0},
	UNARY_INVERT:              {"UNARY_INVERT", "RR-", 0, 0},
	UNARY_NOT:                 {"UNARY_NOT", "RR-", 0, 0},
	LT:                        {"LT", "RRR", 0, 0},
	LE:                        {"LE", "RRR", 0, 0},
	EQ:                        {"EQ", "RRR", 0, 0},
	NE:                        {"NE", "RRR", 0, 0},
	GT:                        {"GT", "RRR", 0, 0},
	GE:                        {"GE", "RRR", 0, 0},
	IS:                        {"IS", "RRR", 0, 0},
	IS_NOT:                    {"IS_NOT", "RRR", 0, 0},
	CONTAINS:                  {"CONTAINS", "RRR", 0, 0},
	NOT_CONTAINS:              {"NOT_CONTAINS", "RRR", 0, 0},
	TO_BOOL:                   {"TO_BOOL", "RR-", 0, 0},
	JUMP:                      {"JUMP", "-W-", 0, 0},
	JUMP_IF_LT:                {"JUMP_IF_LT", "RRJ", 0, 0},
	JUMP_IF_LE:                {"JUMP_IF_LE", "RRJ", 0, 0},
	JUMP_IF_EQ:                {"JUMP_IF_EQ", "RRJ", 0, 0},
	JUMP_IF_NE:                {"JUMP_IF_NE", "RRJ", 0, 0},
	JUMP_IF_GT:                {"JUMP_IF_GT", "RRJ", 0, 0},
	JUMP_IF_GE:                {"JUMP_IF_GE", "RRJ", 0, 0},
	JUMP_IF_NOT_LT:            {"JUMP_IF_NOT_LT", "RRJ", 0, 0},
	JUMP_IF_NOT_LE:            {"JUMP_IF_NOT_LE", "RRJ", 0, 0},
	JUMP_IF_NOT_EQ:            {"JUMP_IF_NOT_EQ", "RRJ", 0, 0},
	JUMP_IF_NOT_NE:            {"JUMP_IF_NOT_NE", "RRJ", 0, 0},
	JUMP_IF_NOT_GT:            {"JUMP_IF_NOT_GT", "RRJ", 0, 0},
	JUMP_IF_NOT_GE:            {"JUMP_IF_NOT_GE", "RRJ", 0, 0},
	JUMP_IF_LT_RI:             {"JUMP_IF_LT_RI", "RIJ", 0, 0},
	JUMP_IF_LE_RI:             {"JUMP_IF_LE_RI", "RIJ", 0, 0},
	JUMP_IF_EQ_RI:             {"JUMP_IF_EQ_RI", "RIJ", 0, 0},
	JUMP_IF_NE_RI:             {"JUMP_IF_NE_RI", "RIJ", 0, 0},
	JUMP_IF_GT_RI:             {"JUMP_IF_GT_RI", "RIJ", 0, 0},
	JUMP_IF_GE_RI:             {"JUMP_IF_GE_RI", "RIJ", 0, 0},
	JUMP_IF_NOT_LT_RI:         {"JUMP_IF_NOT_LT_RI", "RIJ", 0, 0},
	JUMP_IF_NOT_LE_RI:         {"JUMP_IF_NOT_LE_RI", "RIJ", 0, 0},
	JUMP_IF_NOT_EQ_RI:         {"JUMP_IF_NOT_EQ_RI", "RIJ", 0, 0},
	JUMP_IF_NOT_NE_RI:         {"JUMP_IF_NOT_NE_RI", "RIJ", 0, 0},
	JUMP_IF_NOT_GT_RI:         {"JUMP_IF_NOT_GT_RI", "RIJ", 0, 0},
	JUMP_IF_NOT_GE_RI:         {"JUMP_IF_NOT_GE_RI", "RIJ", 0, 0},
	JUMP_IF_EQ_RK:             {"JUMP_IF_EQ_RK", "RKJ", 0, 0},
	JUMP_IF_NE_RK:             {"JUMP_IF_NE_RK", "RKJ", 0, 0},
	JUMP_IF_NOT_EQ_RK:         {"JUMP_IF_NOT_EQ_RK", "RKJ", 0, 0},
	JUMP_IF_NOT_NE_RK:         {"JUMP_IF_NOT_NE_RK", "RKJ", 0, 0},
	JUMP_IF_TRUE:              {"JUMP_IF_TRUE", "R-J", 0, 0},
	JUMP_IF_FALSE:             {"JUMP_IF_FALSE", "R-J", 0, 0},
	JUMP_IF_NONE:              {"JUMP_IF_NONE", "R-J", 0, 0},
	JUMP_IF_NOT_NONE:          {"JUMP_IF_NOT_NONE", "R-J", 0, 0},
	JUMP_IF_IS:                {"JUMP_IF_IS", "RRJ", 0, 0},
	JUMP_IF_IS_NOT:            {"JUMP_IF_IS_NOT", "RRJ", 0, 0},
	JUMP_IF_IN:                {"JUMP_IF_IN", "RRJ", 0, 0},
	JUMP_IF_NOT_IN:            {"JUMP_IF_NOT_IN", "RRJ", 0, 0},
	CALL:                      {"CALL", "RUR", 0, 0},
	CALL_METHOD:               {"CALL_METHOD", "RUR", 0, 0},
	CALL_KW:                   {"CALL_KW", "RUR", 1, 0},
	CALL_METHOD_KW:            {"CALL_METHOD_KW", "RUR", 1, 0},
	CALL_EX:                   {"CALL_EX", "RUR", 0, 0},
	INVOKE:                    {"INVOKE", "RUR", 1, 4},
	RETURN:                    {"RETURN", "R--", 0, 0},
	RETURN_NONE:               {"RETURN_NONE", "---", 0, 0},
	YIELD_VALUE:               {"YIELD_VALUE", "RRU", 0, 0},
	ASYNC_GEN_WRAP:            {"ASYNC_GEN_WRAP", "RR-", 0, 0},
	GET_ITER:                  {"GET_ITER", "RRU", 0, 0},
	GET_YIELD_FROM_ITER:       {"GET_YIELD_FROM_ITER", "RR-", 0, 0},
	GET_AWAITABLE:             {"GET_AWAITABLE", "RRU", 0, 0},
	GET_AITER:                 {"GET_AITER", "RR-", 0, 0},
	GET_ANEXT:                 {"GET_ANEXT", "RR-", 0, 0},
	SEND:                      {"SEND", "RRJ", 0, 0},
	CLEANUP_THROW:             {"CLEANUP_THROW", "RR-", 0, 0},
	END_ASYNC_FOR:             {"END_ASYNC_FOR", "R--", 0, 0},
	FOR_ITER:                  {"FOR_ITER", "RRJ", 0, 0},
	RANGE_ITER:                {"RANGE_ITER", "RUJ", 0, 0},
	BUILD_LIST_OPEN:           {"BUILD_LIST_OPEN", "R--", 0, 0},
	BUILD_LIST:                {"BUILD_LIST", "RRU", 0, 0},
	BUILD_TUPLE:               {"BUILD_TUPLE", "RRU", 0, 0},
	BUILD_SET:                 {"BUILD_SET", "RRU", 0, 0},
	BUILD_MAP:                 {"BUILD_MAP", "RRU", 0, 0},
	BUILD_STRING:              {"BUILD_STRING", "RRU", 0, 0},
	LIST_APPEND:               {"LIST_APPEND", "RR-", 0, 0},
	SET_ADD:                   {"SET_ADD", "RR-", 0, 0},
	MAP_ADD:                   {"MAP_ADD", "RRR", 0, 0},
	LIST_EXTEND:               {"LIST_EXTEND", "RR-", 0, 0},
	SET_UPDATE:                {"SET_UPDATE", "RR-", 0, 0},
	DICT_UPDATE:               {"DICT_UPDATE", "RR-", 0, 0},
	DICT_MERGE:                {"DICT_MERGE", "RRR", 0, 0},
	LIST_TO_TUPLE:             {"LIST_TO_TUPLE", "RR-", 0, 0},
	FORMAT_SIMPLE:             {"FORMAT_SIMPLE", "RR-", 0, 0},
	FORMAT_WITH_SPEC:          {"FORMAT_WITH_SPEC", "RRR", 0, 0},
	CONVERT_VALUE:             {"CONVERT_VALUE", "RRU", 0, 0},
	UNPACK_SEQUENCE:           {"UNPACK_SEQUENCE", "RRU", 0, 0},
	UNPACK_EX:                 {"UNPACK_EX", "RRU", 0, 0},
	MAKE_FUNCTION:             {"MAKE_FUNCTION", "RKR", 1, 0},
	MAKE_GENEXPR:              {"MAKE_GENEXPR", "RKR", 0, 0},
	LOAD_BUILD_CLASS:          {"LOAD_BUILD_CLASS", "R--", 0, 0},
	IMPORT_NAME:               {"IMPORT_NAME", "RKR", 0, 0},
	IMPORT_FROM:               {"IMPORT_FROM", "RRK", 0, 0},
	IMPORT_STAR:               {"IMPORT_STAR", "R--", 0, 0},
	RAISE_VARARGS:             {"RAISE_VARARGS", "RRU", 0, 0},
	PUSH_EXC_INFO:             {"PUSH_EXC_INFO", "RR-", 0, 0},
	POP_EXCEPT:                {"POP_EXCEPT", "R--", 0, 0},
	RERAISE:                   {"RERAISE", "RRU", 0, 0},
	JUMP_IF_NOT_EXC_MATCH:     {"JUMP_IF_NOT_EXC_MATCH", "RRJ", 0, 0},
	CHECK_EG_MATCH:            {"CHECK_EG_MATCH", "RR-", 0, 0},
	PREP_RERAISE_STAR:         {"PREP_RERAISE_STAR", "RRR", 0, 0},
	BEFORE_WITH:               {"BEFORE_WITH", "RRR", 0, 0},
	BEFORE_ASYNC_WITH:         {"BEFORE_ASYNC_WITH", "RRR", 0, 0},
	WITH_EXCEPT_START:         {"WITH_EXCEPT_START", "RRR", 0, 0},
	LOAD_ASSERTION_ERROR:      {"LOAD_ASSERTION_ERROR", "R--", 0, 0},
	MATCH_MAPPING:             {"MATCH_MAPPING", "RR-", 0, 0},
	MATCH_SEQUENCE:            {"MATCH_SEQUENCE", "RR-", 0, 0},
	MATCH_KEYS:                {"MATCH_KEYS", "RRR", 0, 0},
	MATCH_CLASS:               {"MATCH_CLASS", "RRU", 0, 0},
	GET_LEN:                   {"GET_LEN", "RR-", 0, 0},
	SETUP_ANNOTATIONS:         {"SETUP_ANNOTATIONS", "---", 0, 0},
	CALL_INTRINSIC:            {"CALL_INTRINSIC", "RRU", 0, 0},
	NAME_WIDE:                 {"NAME_WIDE", "RRU", 1, 0},
	CALL_METHOD_G:             {"CALL_METHOD_G", "RUR", 0, 0},
	CALL_G:                    {"CALL_G", "RUR", 0, 0},
	INVOKE_G:                  {"INVOKE_G", "RUR", 1, 4},
	INSTRUMENTED:              {"INSTRUMENTED", "---", 0, 0},
	LOAD_BODY:                 {"LOAD_BODY", "---", 0, 0},
}

// Size returns the number of words of an instruction with its trailing words.
func (op Op) Size() int { return 1 + Infos[op].Extra + Infos[op].Cache }

// Wide reports whether NAME_WIDE can stand for an opcode, in code with more names than
// operands can address. Its register operands are those of the opcode in their order:
// the destination and the object or arguments of LOAD_ATTR, LOAD_METHOD, LOAD_SUPER_ATTR,
// LOAD_SUPER_METHOD, LOAD_FROM_DICT_OR_GLOBALS, IMPORT_FROM and IMPORT_NAME, the object
// and the value of STORE_ATTR, the one register of LOAD_NAME, STORE_NAME, LOAD_GLOBAL,
// STORE_GLOBAL and DELETE_ATTR, none for DELETE_NAME and DELETE_GLOBAL. For MAKE_FUNCTION
// b holds the parts that the flags in extra.c tell of.
func (op Op) Wide() bool {
	switch op {
	case LOAD_NAME, STORE_NAME, DELETE_NAME, LOAD_GLOBAL, STORE_GLOBAL, DELETE_GLOBAL, LOAD_ATTR, STORE_ATTR, DELETE_ATTR,
		LOAD_METHOD, LOAD_SUPER_ATTR, LOAD_SUPER_METHOD, LOAD_FROM_DICT_OR_GLOBALS, IMPORT_NAME, IMPORT_FROM, MAKE_FUNCTION, MAKE_GENEXPR:
		return true
	}
	return false
}

func (op Op) String() string { return Infos[op].Name }

// Intrinsic numbers a CALL_INTRINSIC operation.
type Intrinsic = uint16

// The intrinsics; arguments are in consecutive registers.
const (
	IntrinsicPrint                  Intrinsic = iota + 1 // sys.displayhook(x)
	IntrinsicTypeVar                                     // TypeVar(name)
	IntrinsicTypeVarWithBound                            // TypeVar(name, function that evaluates the bound)
	IntrinsicTypeVarWithConstraints                      // TypeVar(name, function that evaluates the constraints)
	IntrinsicParamSpec                                   // ParamSpec(name)
	IntrinsicTypeVarTuple                                // TypeVarTuple(name)
	IntrinsicSetTypeParamDefault                         // (type parameter, function that evaluates the default) -> type parameter
	IntrinsicSetFunctionTypeParams                       // (function, type parameter tuple) -> function
	IntrinsicSubscriptGeneric                            // Generic[type parameter tuple]
	IntrinsicTypeAlias                                   // TypeAliasType from (name, type parameters or None, function that evaluates the value)
)
