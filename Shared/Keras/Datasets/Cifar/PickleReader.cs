using System.Buffers.Binary;
using System.Text;

namespace Tensorflow.Keras.Datasets;

/// <summary>
/// Reads the dictionaries of arrays, lists and strings that the CIFAR batches are pickled as. Nothing is executed: only the opcodes that such files
/// consist of are known, the four names that they use stand for what is written here, and no size is believed before it is checked.
/// </summary>
/// <param name="file">The whole file.</param>
/// <param name="source">What it is called in messages.</param>
/// <param name="maxValues">The most values that the file may hold, which bounds the memory.</param>
/// <remarks>
/// Python 2 wrote the published files, with protocol 2; Python 3 writes protocol 3 where strings of bytes are to stay such. The names are those that
/// Keras 3.15 permits too.
/// </remarks>
internal sealed class PickleReader(ReadOnlyMemory<byte> file, string source, int maxValues)
{
    private const int MaxDepth = 1 << 12;
    private const int MaxNameBytes = 64;

    private readonly List<object?> _stack = [];
    private readonly Stack<int> _marks = [];
    private readonly Dictionary<uint, object?> _memo = [];
    private int _at;
    private int _opcodeAt;
    private int _values;

    /// <summary>The dictionary by its keys: numbers, <see cref="PickleBytes"/>, <see cref="PickleArray"/> and lists of these.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or holds something else.</exception>
    public Dictionary<string, object?> ReadDictionary()
    {
        if (Byte() != 0x80 || Byte() is not (2 or 3))
            throw Damaged(0, "expected a pickle of protocol 2 or 3");
        while (true)
        {
            _opcodeAt = _at;
            var opcode = Byte();
            if (opcode == '.')
                break;
            Execute(opcode);
            if (_stack.Count > MaxDepth || _marks.Count > MaxDepth)
                throw Refused($"more than {MaxDepth} values wait to be put into a list");
        }
        if (_at != file.Length)
            throw Damaged(_at, "there is more data after the pickle's end");
        return _stack is [Dictionary<string, object?> result] && _marks.Count == 0 ? result : throw Refused("the pickle is not one dictionary");
    }

    /// <summary>The error for something at an offset of the file.</summary>
    public InvalidDataException Damaged(long offset, string what) => new($"{source}, offset {offset}: {what}.");

    private void Execute(byte opcode)
    {
        switch ((char)opcode)
        {
            case '}': Push(new Dictionary<string, object?>()); break;
            case ']': Push(new List<object?>()); break;
            case ')': Push(Array.Empty<object?>()); break;
            case 'N': Push(null); break;
            case '\x88': Push(true); break;
            case '\x89': Push(false); break;
            case 'K': Push((int)Byte()); break;
            case 'M': Push((int)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); break;
            case 'J': Push(BinaryPrimitives.ReadInt32LittleEndian(Take(4))); break;
            case 'U' or 'C': PushBytes(Byte()); break;
            case 'T' or 'X' or 'B': PushBytes(UInt32()); break;
            case '(': _marks.Push(_stack.Count); break;
            case '\x85': Push(PopMany(1)); break;
            case '\x86': Push(PopMany(2)); break;
            case '\x87': Push(PopMany(3)); break;
            case 't': Push(PopToMark()); break;
            case 'a': Append([Pop()]); break;
            case 'e': Append(PopToMark()); break;
            case 's': SetItems(PopMany(2)); break;
            case 'u': SetItems(PopToMark()); break;
            case 'q': Memorize(Byte()); break;
            case 'r': Memorize(UInt32()); break;
            case 'h': Recall(Byte()); break;
            case 'j': Recall(UInt32()); break;
            case 'c': Push(Global()); break;
            case 'R': Call(); break;
            case 'b': Build(); break;
            default: throw Refused($"the opcode {opcode:X2} does not occur in a batch of CIFAR");
        }
    }

    private void Append(object?[] items)
    {
        if (Top() is not List<object?> list)
            throw Refused("something is appended to what is not a list");
        list.AddRange(items);
    }

    private void SetItems(object?[] items)
    {
        if (Top() is not Dictionary<string, object?> dictionary || items.Length % 2 != 0)
            throw Refused("keys and values are set on what is not a dictionary");
        for (var i = 0; i < items.Length; i += 2)
        {
            if (items[i] is not PickleBytes { Bytes.Length: <= MaxNameBytes } key || !dictionary.TryAdd(Encoding.Latin1.GetString(key.Bytes.Span), items[i + 1]))
                throw Refused("a key is not a short string, or is there twice");
        }
    }

    private void Memorize(uint slot)
    {
        if (!_memo.TryAdd(slot, Top()))
            throw Refused($"the memo {slot} is written twice");
        Count();
    }

    private void Recall(uint slot) => Push(_memo.TryGetValue(slot, out var value) ? value : throw Refused($"the memo {slot} is read but was not written"));

    private object Global()
    {
        var (module, name) = (Line(), Line());
        return (module, name) switch
        {
            ("numpy.core.multiarray" or "numpy._core.multiarray", "_reconstruct") => PickleName.Reconstruct,
            ("numpy", "ndarray") => PickleName.Array,
            ("numpy", "dtype") => PickleName.ElementType,
            _ => throw Refused($"the name {module}.{name} is not one of those that a batch of CIFAR uses. The file may be corrupted or malicious"),
        };
    }

    private void Call()
    {
        if (Pop() is not object?[] arguments)
            throw Refused("the arguments of a call are not a tuple");
        object result = (Pop(), arguments) switch
        {
            (PickleName.Reconstruct, [PickleName.Array, object?[] and [0], PickleBytes type]) when type.Is("b") => new PickleArray(),
            (PickleName.ElementType, [PickleBytes type, 0 or false, 1 or true]) when type.Is("u1") => new PickleUInt8(),
            _ => throw Refused("expected the making of an array or of the element type uint8"),
        };
        Push(result);
    }

    private void Build()
    {
        var state = Pop();
        switch (Top(), state)
        {
            case (PickleUInt8, object?[] and [3, PickleBytes order, null, null, null, -1, -1, 0]) when order.Is("|"):
                break;
            case (PickleArray { IsBuilt: false } array, object?[] and [1, object?[] and [int rows, int columns], PickleUInt8, 0 or false, PickleBytes data]):
                if (rows < 1 || columns < 1 || (long)rows * columns != data.Bytes.Length)
                    throw Refused($"an array of shape ({rows}, {columns}) cannot have {data.Bytes.Length} bytes");
                array.Build(rows, columns, data);
                break;
            default:
                throw Refused("expected the contents of a two-dimensional array of uint8 in C order");
        }
    }

    private void Push(object? value)
    {
        Count();
        _stack.Add(value);
    }

    private void PushBytes(uint length)
    {
        var offset = _at;
        _ = Take(length);
        Push(new PickleBytes(file.Slice(offset, (int)length), offset));
    }

    private void Count()
    {
        if (++_values > maxValues)
            throw Refused($"there are more than {maxValues} values");
    }

    private int Floor => _marks.TryPeek(out var mark) ? mark : 0;

    private object? Top() => _stack.Count > Floor ? _stack[^1] : throw Refused("the stack is empty");

    private object? Pop()
    {
        var value = Top();
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    private object?[] PopMany(int count)
    {
        if (_stack.Count - count < Floor)
            throw Refused("the stack is empty");
        var items = _stack.GetRange(_stack.Count - count, count).ToArray();
        _stack.RemoveRange(_stack.Count - count, count);
        return items;
    }

    private object?[] PopToMark()
    {
        if (!_marks.TryPop(out var mark))
            throw Refused("there is no mark");
        var items = _stack.GetRange(mark, _stack.Count - mark).ToArray();
        _stack.RemoveRange(mark, _stack.Count - mark);
        return items;
    }

    private string Line()
    {
        var rest = file.Span[_at..];
        var length = rest[..Math.Min(rest.Length, MaxNameBytes)].IndexOf((byte)'\n');
        if (length < 0)
            throw Refused($"a name does not end within {MaxNameBytes} bytes");
        _at += length + 1;
        return Encoding.Latin1.GetString(rest[..length]);
    }

    private byte Byte() => Take(1)[0];

    private uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    private ReadOnlySpan<byte> Take(uint count)
    {
        if (count > file.Length - _at)
            throw Damaged(_at, $"the file ends inside {count} bytes, of which {count - (file.Length - _at)} are missing");
        var bytes = file.Span.Slice(_at, (int)count);
        _at += (int)count;
        return bytes;
    }

    private InvalidDataException Refused(string what) => Damaged(_opcodeAt, what);
}
