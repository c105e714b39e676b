extension JSONValue: Hashable {
    /// Equal in meaning, as JSON Schema has it: `1` is `1.0`, and keys stand in any order.
    public static func == (first: JSONValue, second: JSONValue) -> Bool {
        guard first.kind == second.kind else { return false }
        switch first.kind {
        case .null: return true
        case .boolean: return first.boolean == second.boolean
        case .number: return first.number == second.number
        case .string: return first.hasSameString(as: second)
        case .array:
            guard first.count == second.count, let some = first.elements, let others = second.elements else {
                return false
            }
            return zip(some, others).allSatisfy { $0 == $1 }
        case .object: return first.count == second.count && first.hasSameMembers(as: second)
        }
    }

    private func hasSameString(as other: JSONValue) -> Bool {
        document.withString(index) { bytes in
            other.document.withString(other.index) { bytes.count == $0.count && bytes.elementsEqual($0) }
        }
    }

    private func hasSameMembers(as other: JSONValue) -> Bool {
        guard let members, let others = other.members else { return false }
        // Large objects by a table of keys, or comparing them would be quadratic.
        let table = count > 16 ? Dictionary(others.map { ($0.key, $0.value) }) { first, _ in first } : nil
        for member in members {
            let found = table.map { $0[member.key] } ?? other[member.key]
            guard let found, found == member.value else { return false }
        }
        return true
    }

    /// Equal values have equal hashes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        switch kind {
        case .null: break
        case .boolean: hasher.combine(boolean)
        case .number: hasher.combine(number)
        case .string: document.withString(index) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        case .array:
            hasher.combine(count)
            for element in elements ?? JSONElements(array: self) { element.hash(into: &hasher) }
        case .object:
            // The order of keys must not matter: the members' own hashes are added up.
            var sum = 0
            for member in members ?? JSONMembers(object: self) {
                var own = Hasher()
                own.combine(member.key)
                member.value.hash(into: &own)
                sum &+= own.finalize()
            }
            hasher.combine(count)
            hasher.combine(sum)
        }
    }
}
