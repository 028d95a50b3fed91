namespace Tensorflow.Hdf5;

/// <content>What groups have.</content>
public abstract partial class H5Object
{
    /// <summary>The names of a group's members, in the order of their bytes or, where the file tracks it, in which they were made.</summary>
    /// <exception cref="AttributeError">This is a data set.</exception>
    public virtual KeysView keys() => throw Lacks("keys");

    /// <summary>The members of a group.</summary>
    /// <exception cref="AttributeError">This is a data set.</exception>
    public virtual IEnumerable<H5Object> values() => throw Lacks("values");

    /// <summary>Names and members of a group.</summary>
    /// <exception cref="AttributeError">This is a data set.</exception>
    public virtual IEnumerable<(string, H5Object)> items() => throw Lacks("items");

    /// <summary>Whether a group has such a member: Python's <c>"a/b" in group</c>.</summary>
    /// <param name="name">A name, or a path.</param>
    /// <exception cref="AttributeError">This is a data set.</exception>
    public virtual bool Contains(string name) => throw Lacks("__contains__");

    /// <summary>The member of a name, or something else where there is none.</summary>
    /// <param name="name">A name, or a path.</param>
    /// <param name="default">What is given where there is none.</param>
    /// <exception cref="AttributeError">This is a data set.</exception>
    public virtual H5Object? get(string name, H5Object? @default = null) => throw Lacks("get");

    /// <summary>Calls a function with the path of each member, members of members included, in the order of their names; an object that has several names comes once.</summary>
    /// <param name="func">The function.</param>
    /// <exception cref="AttributeError">This is a data set.</exception>
    public virtual void visit(Action<string> func) => throw Lacks("visit");

    /// <summary>Calls a function with the path of each member until it gives something.</summary>
    /// <param name="func">The function; <see langword="null"/> goes on.</param>
    /// <returns>What the function gave.</returns>
    /// <exception cref="AttributeError">This is a data set.</exception>
    public virtual T? visit<T>(Func<string, T?> func) => throw Lacks("visit");

    /// <summary>Calls a function with the path and the object of each member, members of members included, in the order of their names; an object that has several names comes once.</summary>
    /// <param name="func">The function.</param>
    /// <exception cref="AttributeError">This is a data set.</exception>
    public virtual void visititems(Action<string, H5Object> func) => throw Lacks("visititems");

    /// <summary>Calls a function with the path and the object of each member until it gives something.</summary>
    /// <param name="func">The function; <see langword="null"/> goes on.</param>
    /// <returns>What the function gave.</returns>
    /// <exception cref="AttributeError">This is a data set.</exception>
    public virtual T? visititems<T>(Func<string, H5Object, T?> func) => throw Lacks("visititems");
}
